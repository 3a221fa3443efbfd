// Everything works without this file; it only adds conveniences.
(() => {
  const root = document.documentElement;
  const KEY = 'gongkai-text-size';
  const remembered = () => {
    try {
      return localStorage.getItem(KEY) ?? 'normal';
    } catch {
      return 'normal';
    }
  };
  const remember = (size) => {
    try {
      localStorage.setItem(KEY, size);
    } catch {
      // Private browsing: the choice holds for this page.
    }
  };
  const control = document.querySelector('[data-text-size-control]');
  const apply = (size) => {
    root.dataset.textSize = size;
    for (const button of control?.querySelectorAll('button') ?? []) {
      button.setAttribute('aria-pressed', String(button.dataset.size === size));
    }
  };
  apply(remembered());
  if (control) {
    control.hidden = false;
    control.addEventListener('click', (event) => {
      const size = event.target.closest('button')?.dataset.size;
      if (!size) return;
      apply(size);
      remember(size);
    });
  }

  const tools = document.querySelector('[data-tools]');
  if (tools) {
    tools.hidden = false;
    tools.querySelector('[data-print]')?.addEventListener('click', () => window.print());
    const copy = tools.querySelector('[data-copy-address]');
    if (!navigator.clipboard) copy?.remove();
    copy?.addEventListener('click', async () => {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = '已复制';
    });
  }

  // A page that stays open asks the server, whose clock counts, and takes over the warnings that it would show now.
  const refreshWarnings = async () => {
    if (document.visibilityState !== 'visible') return;
    const answer = await fetch('/api/v1/alerts');
    if (!answer.ok) return;
    const { items } = await answer.json();
    const now = items.filter((item) => item.state === 'in-force').map((item) => item.id);
    const shown = document.querySelector('[data-warnings]');
    if (now.join(' ') === (shown?.dataset.warnings ?? '')) return;
    const fresh = await (await fetch(location.href)).text();
    const banner = new DOMParser().parseFromString(fresh, 'text/html').querySelector('[data-warnings]');
    shown?.remove();
    if (banner) document.querySelector('.site-header')?.after(banner);
  };
  setInterval(() => refreshWarnings().catch(() => {}), 120_000);

  // A phone reads the text first; the contents are one tap away.
  if (matchMedia('(max-width: 63.99rem)').matches) {
    document.querySelector('.toc details')?.removeAttribute('open');
  }

  // 对这一条提意见: what is selected in the passage goes along as the quoted text.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-say]');
    const selection = getSelection();
    const passage = link?.closest('[data-passage]');
    if (!passage || !selection || selection.isCollapsed || !passage.contains(selection.anchorNode)) return;
    const address = new URL(link.href);
    address.searchParams.set('quote', selection.toString().trim().slice(0, 300));
    link.href = address.href;
  });
})();
