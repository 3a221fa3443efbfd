/** In a thread, because a document made to be slow costs seconds. */
export { prepareDocument as default } from './prepare-document.ts';
