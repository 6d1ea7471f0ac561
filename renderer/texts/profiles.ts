/** What is said of profiles. */
export const profileTexts = {
  departures: '与国标不同之处',
  noDepartures: '没有，按国标排',
  departureCount: (count: number) => `${count} 处`,
  clause: (clause: string) => `第 ${clause} 条`,
  fonts: (fonts: number) => `本机缺 ${fonts} 种字体`,
  standIn: (font: string | null) => (font === null ? '，也没有可代的字体' : `，用 ${font} 代`),
  fontsStay: '文件里仍写原字体名，在装有字体的电脑上显示正常。',
} as const;
