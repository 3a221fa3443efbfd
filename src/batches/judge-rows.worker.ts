export { judgeRows as default } from './judge-rows.ts';
