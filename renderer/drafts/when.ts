/** When something was changed, as short as it can be said today: 14:32, 12月9日 14:32, 2024年12月9日. */
export function whenText(moment: string, now: Date): string {
  const at = new Date(moment);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  if (at.toDateString() === now.toDateString()) return `今天 ${time}`;
  return at.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}年${day}`;
}
