/** 单位 + 年度 + 文种: what stands before the year, or before 关于, is the body that issues the document. */
const issuer =
  /^.{2,24}?(?:局|委员会|委|办公室|办|厅|院|中心|政府|部|处|站|所|协会|学会|公司|集团|学校|大学|学院)(?=关于|(?:19|20)\d{2}|二[〇○零]|年度|工作|(?:年终|年度)?总结)/u;

/** The title with another issuing body. A title that names none stays as it is. */
export function withOrganisation(title: string, from: string | null, to: string | null): string {
  if (to === null || from === to) return title;
  if (from !== null && title.includes(from)) return title.replaceAll(from, to);
  return title.replace(issuer, () => to);
}

/** Several bodies may sign together; then only the one that is replaced changes. */
export function withSignature(signature: string, isOnly: boolean, from: string | null, to: string | null): string {
  if (to === null) return signature;
  const isIssuer = from !== null && (signature.endsWith(from) || from.endsWith(signature));
  return isOnly || isIssuer ? to : signature;
}
