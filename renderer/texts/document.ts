/** A document of the library that is not there to be read or corrected. */
export const notThereTexts = {
  library: '资料库',
  document: '文稿',
  gone: '这篇文稿找不到了，可能已经从资料库里删掉。',
  retry: '再试一次',
  toLibrary: '回资料库',
  inTrash: '这篇在回收站里',
  restore: '放回资料库',
} as const;
