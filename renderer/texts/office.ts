import { counted } from './library.ts';

/** LibreOffice, which reads old Word files where it is installed. */
export const officeTexts = {
  section: '导入',
  label: '旧格式文档',
  use: '读取 .doc、.wps 时用本机的 LibreOffice',
  looking: '正在找 LibreOffice…',
  found: (version: string | null, program: string) =>
    `找到 LibreOffice${version === null ? '' : ` ${version}`}（${program}）。自动编号、表格、批注的位置都读得出来，一个文件要几秒；文中的网络链接不会打开，原件不动。`,
  absent: '没有找到 LibreOffice，可以不装：不用它也能读出文字，读不出的会在“待确认”里说明。',
  readAgain: '用 LibreOffice 重新读取',
  readAllAgain: (count: number) => `用 LibreOffice 重新读取 ${counted(count)} 个`,
  lossy: '旧格式，有的内容没有读出来',
  done: '已用 LibreOffice 重新读取',
} as const;
