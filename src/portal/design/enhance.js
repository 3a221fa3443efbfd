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
  const controls = [...document.querySelectorAll('[data-text-size-control]')];
  const apply = (size) => {
    root.dataset.textSize = size;
    for (const button of controls.flatMap((control) => [...control.querySelectorAll('button')]))
      button.setAttribute('aria-pressed', String(button.dataset.size === size));
  };
  apply(remembered());
  for (const control of controls) {
    control.hidden = false;
    control.addEventListener('click', (event) => {
      const size = event.target.closest('button')?.dataset.size;
      if (!size) return;
      apply(size);
      remember(size);
    });
  }

  // The menu closes as menus do; without this its own button closes it.
  const menu = document.querySelector('[data-menu]');
  document.addEventListener('click', (event) => {
    if (menu?.open && !menu.contains(event.target)) menu.open = false;
  });
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

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

  // Suggestions while typing, as the ARIA combobox; without them the form is sent as it is.
  for (const input of document.querySelectorAll('form[action="/search"] input[name="q"]')) suggestFor(input);
  function suggestFor(input) {
    const list = document.createElement('ul');
    list.id = `${input.id}-suggestions`;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '检索建议');
    list.hidden = true;
    input.after(list);
    input.parentElement.classList.add('has-suggestions');
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', list.id],
      ['autocomplete', 'off'],
    ])
      input.setAttribute(name, value);
    let active = -1;
    let asked = 0;
    const mark = (at) => {
      active = at;
      [...list.children].forEach((option, i) => {
        option.setAttribute('aria-selected', String(i === at));
      });
      if (at < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', list.children[at].id);
    };
    const show = (words) => {
      list.replaceChildren(
        ...words.map((word, i) => {
          const option = document.createElement('li');
          option.id = `${list.id}-${i}`;
          option.setAttribute('role', 'option');
          option.textContent = word;
          return option;
        }),
      );
      list.hidden = words.length === 0;
      input.setAttribute('aria-expanded', String(words.length > 0));
      mark(-1);
    };
    const choose = (word) => {
      input.value = word;
      show([]);
      input.form.requestSubmit();
    };
    input.addEventListener('input', () => {
      asked += 1;
      const own = asked;
      const typed = input.value.trim();
      if (typed === '') return show([]);
      setTimeout(async () => {
        if (own !== asked) return;
        const answer = await fetch(`/search/suggest?q=${encodeURIComponent(typed.slice(0, 40))}`).catch(
          () => null,
        );
        if (answer?.ok && own === asked) show(await answer.json());
      }, 150);
    });
    input.addEventListener('keydown', (event) => {
      const { length } = list.children;
      if (list.hidden || event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? active + 1 : active < 0 ? length - 1 : active - 1 + length;
        mark(step % length);
      } else if (event.key === 'Enter' && active >= 0) {
        event.preventDefault();
        choose(list.children[active].textContent);
      } else if (event.key === 'Escape') show([]);
    });
    list.addEventListener('pointerdown', (event) => {
      const option = event.target.closest('[role="option"]');
      if (!option) return;
      event.preventDefault();
      choose(option.textContent);
    });
    input.addEventListener('blur', () => {
      asked += 1;
      show([]);
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
