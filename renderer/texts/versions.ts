import type { CarriedOver } from '../../shared/contract/versions.ts';
import { counted } from './library.ts';

type Kept = { readonly total: number; readonly lost: number };

/** `批注 12 条：沿用 11，未找到 1` */
function kept(name: string, unit: string, { total, lost }: Kept): string {
  const missing = lost === 0 ? '' : `，未找到 ${counted(lost)}`;
  return `${name} ${counted(total)} ${unit}：沿用 ${counted(total - lost)}${missing}`;
}

export const versionTexts = {
  /** Rounded down: what is not wholly the same never shows as 100 %. */
  same: (share: number) => `文字 ${Math.floor(share * 100)}% 相同`,
  maybe: (title: string, share: number) => `可能是《${title}》的新版本，文字 ${Math.floor(share * 100)}% 相同`,
  question: (title: string) => `这是《${title}》的新版本？`,
  take: '沿用批注和校正',
  takeHint: '原来那一篇的批注、结构校正和确认过的元数据沿用到这一篇；那一篇留作旧版本，随时可看',
  takeAll: (count: number) => `全部沿用（${counted(count)}）`,
  apart: '作为单独文稿',
  isApart: '已作为单独文稿。',
  taking: '正在沿用…',
  undo: '撤销',
  isVersionOf: (title: string) => `已作为《${title}》的新版本。`,
  carried: ({ annotations, corrections, values }: CarriedOver): string =>
    [
      ...(annotations.total === 0 ? [] : [kept('批注', '条', annotations)]),
      ...(corrections.total === 0 ? [] : [kept('校正', '处', corrections)]),
      ...(values === 0 ? [] : [`元数据 ${counted(values)} 项`]),
    ].join('；') || '旧版本上没有批注和校正。',
  older: (count: number) => `旧版本 ${counted(count)} 份`,
  isOlder: '旧版本',
  chain: '各版本',
  newest: '最新',
  thisOne: '本篇',
  importedOn: (date: string) => `${date}导入`,
  open: (title: string) => `打开旧版本：${title}`,
  toNewest: '看最新版本',
  separate: '解除版本关系',
  separateFrom: (file: string) => `解除与“${file}”的版本关系`,
  separated: '已解除版本关系，沿用过来的已收回。',
  keptBehind: (annotations: number, corrections: boolean): string =>
    [
      annotations === 0 ? '' : `后来改过的批注 ${counted(annotations)} 条留在这一篇。`,
      corrections ? '后来又校正过结构，沿用的校正留在这一篇。' : '',
    ].join(''),
  setAs: '设为…的新版本',
  dialog: {
    title: '设为哪一篇的新版本',
    close: '关闭',
    cancel: '取消',
    confirm: '设为新版本',
    find: '按标题、单位、文件名找',
    list: '可以选的文稿',
    likely: '很可能是',
    loading: '正在读文稿…',
    none: '没有可选的文稿。',
    noMatch: '没有符合的文稿，换几个字再找。',
    more: (count: number) => `还有 ${counted(count)} 篇，多输几个字再找。`,
    retry: '再试一次',
  },
} as const;
