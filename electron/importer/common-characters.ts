/**
 * What running Chinese text is mostly made of: some 650 characters cover nine tenths of it, while text read in the wrong
 * encoding spreads over all of Unicode. Compiled by hand from general and official prose; the order means nothing.
 */
const simplified =
  '一七万三上下不与专且世业东两严个中临为主举么义之九也习书了争事二于五些交产享京亲人亿什今从他代以仪们件价任企众优会传但位低住体何余作你使例供便促保信候值做健儿元先光克党入全八公六共关兴其具养内再写军农' +
  '决况准几出分切划列则创利别到制前力办功加务动助励劳势包化北区医十千升半华协单南占即却厂历压原去县参又及双反发取受变口只叫可台史号司各合同名后向听启员周命和品响商善器四回因团园围国图圆土在地场坚型城域培' +
  '基境增士声处备复外多大天太头奖套她好如始委子存学孵宁它安完定实审室家容对导将小少尖就局层居展属山州工己已市布带常干平年并广库应府度廉建开式引张强当形影彻往很律得心必志快怀态思性总息情想意感成我或战所手' +
  '才打扶批承技把抓投护报拉持指按挥据排探接推措提撑支收改攻放政效教数整文斗料断斯新方施族无日时明易是普智更最月有服期本术机权材村条来杭松极构林果柔查标校样核根格案梳模次正此步段每比毛民气水求江没油治法波' +
  '注活派流测济海消深清温港湖源满澳激火点热焦然照片牌物特状率王环现班理生用由申电界略白百的盟目直相省看真眼着知石矿研破础确示社神离种科积称移程究空突立站端第等策筹签算管米类精系素索紧红约级线组细织经结绕' +
  '给统续维综网置美群老考者而联聚育胞能自至航般色节花范莞获营落融行街补表被装西要见观规角解计订认训议记许论设访证评识试话该说请调象责质贯贷费资赋走起超越跟路踪身车转较边达过运近还这进连适选通速造道那部都' +
  '配酸采里重量金铁链键镇长门问间队阶际院除障难集需青非面革音项须预领题额风首马验高';

/** Forms that only traditional text has: Big5, and GBK from Hong Kong and Taiwan. */
const traditional =
  '來個們備兩創劃動務勝勞勢匯區協參員問啟單國圍園圓圖團執報場塊壓夠婦學實寧審寫將專尋對導層屬師幹庫廠廣廳張強後從復徵徹愛態慶應懷戰戶採換揮損擁擇擔據擴數斷於時暫書會東條業構樂樓標樣樹橋機檔檢權歡歲歷歸氣' +
  '決沒況淨減測準溫滿濟灣災為無熱營爭狀獎獨獲現環產畫當療發盡監盤眾確礦禮種積穩競筆節範築簡糧紀約紅納級細終組結絕給統經維網緊緒線緣編練縣縮縱總績織繼續義聯職聽腦臨臺與興舉舊華萬著蓋藝藥蘇蘭處號術衛補裝裡' +
  '複見規視親覺觀訂計訊討訓記訪設許評詞詢試話該詳認語誤說課調談請論諸證識議護讀變讓豐負財貢貧貨貫責買費貿賀資賓質購賽贈贊趕趨踐車軌軍軟較載輔輕輪輸轉農這進運過達遞遠適遲選遺還邊郵鄉鄰醫釋針銀鋼錄錢鎮鏈鐵' +
  '長門開間閱關陸陽隊階際隨險隱雖雙雜離難雲電靈靜響頁順須預頒領頭頻題額願類顧顯風餘館馬駐驅驗體鮮點黨齊齡';

const marks = '，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％０１２３４５６７８９\u3000';

const common = new Set([...simplified, ...traditional, ...marks].map((character) => character.charCodeAt(0)));

/** Points for one UTF-16 unit: how likely it is in a Chinese text that was read in the right encoding. */
function points(unit: number): number {
  if (common.has(unit)) return 1;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 0.1;
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d || (unit >= 0x20 && unit <= 0x7e)) return 0.3;
  if (unit < 0xa0 || unit === 0xfffd) return -3;
  // Latin-1, Greek, general punctuation and symbols (①, ■, →), CJK marks, full-width forms: possible, no proof.
  if (unit < 0x400 || (unit >= 0x2000 && unit <= 0x33ff) || (unit >= 0xff00 && unit <= 0xffef)) return 0;
  return -1;
}

/** Mean of the points: about 0.8 for Chinese text, below zero for bytes that are no text in this encoding. */
export function readability(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += points(text.charCodeAt(i));
  return text.length === 0 ? 0 : sum / text.length;
}
