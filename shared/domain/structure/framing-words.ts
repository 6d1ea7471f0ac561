import { endsIn, trimEnd, withoutBlanks } from './characters.ts';
import { readDate } from './dates.ts';
import { readLabel } from './labels.ts';

const genreWord =
  '总结|计划|要点|打算|思路|报告|汇报|安排|方案|意见|通知|规划|材料|函|通报|公告|清单|回顾|情况|请示|台账|小结|谋划|设想|部署|展望|综述|述职|讲话|发言|简报|纪要|细则|办法|名单|任务|目标';
const titleTail = new RegExp(`(?:${genreWord})(?:[（(【\\[][^）)】\\]]{1,20}[）)】\\]])?$`);
/** The last characters of a title. */
const titleEnds = `${genreWord
  .split('|')
  .map((word) => word.slice(-1))
  .join('')}）)】]`;
const documentNumber =
  /^[\u3400-\u9fffA-Za-z]{1,16}(?:[〔［[【（(〈]\s*(?:19|20)\d{2}\s*[〕］\]】）)〉]|(?:19|20)\d{2}年?)\s*(?:第\s*)?\d{1,5}\s*号(?:\s*签发人[:：].*)?$/;
const organisationWord =
  '(?<!大)局|委员会|委|办公室|办事处|办|政府|中心|厅|院|处|科|股|协会|公司|学校|大学|中学|小学|幼儿园|所|站|馆|队|监狱|看守所|工作组|部|会|镇|乡|街道|党组|党委|支部|集团|银行|支行|分行|总行|营业部|联|社|校|园区|开发区|度假区|保护区|示范区|景区|新区|农场|林场|牧场|厂|煤矿|矿业|法庭|机场|科学城|管理区';
const organisationTail = new RegExp(`(?:${organisationWord})$`);
const organisationEnds = organisationWord
  .split('|')
  .map((word) => word.slice(-1))
  .join('');

const organisationOrBracket = `${organisationEnds}）)`;

/** 来了！: what a messenger's page adds to a title. */
const cheer = /(?:来了|来啦|出炉|请查收)[！!]?$/;

const titleOrCheerEnds = `${titleEnds}了啦炉收！!`;

export function isTitleLike(text: string): boolean {
  if (!titleOrCheerEnds.includes(text.charAt(trimEnd(text, text.length) - 1))) return false;
  const line = withoutBlanks(text).replace(cheer, '');
  return (
    line.length >= 4 &&
    line.length <= 100 &&
    endsIn(line, titleEnds) &&
    titleTail.test(line) &&
    !/[。；;！]|[，,：:]$/.test(line) &&
    !isAttachment(line)
  );
}

/** A line that may be one of several that make a title together. */
export function isTitlePart(text: string): boolean {
  const line = withoutBlanks(text).replace(cheer, '');
  return (
    line.length >= 2 &&
    (line.length <= 50 || isTitleLike(text)) &&
    !/[。；;！？]|[，,：:]$/.test(line) &&
    /[\u3400-\u9fff]{2}/.test(line)
  );
}

/** 通    知: the last line of a title that is broken before its kind. */
export function isKindAlone(text: string): boolean {
  return /^的?(?:通知|通报|报告|函|请示|意见|决定|批复|公告|纪要)$/.test(withoutBlanks(text));
}

/** In the last row of an upward document's head the number has names beside it. */
const signersBeside = /(?<=号)[\s\u3000]+[\u3400-\u9fff]{2,4}(?:[、\s\u3000]+[\u3400-\u9fff]{2,4})?$/;

export function isDocumentNumber(text: string): boolean {
  return (
    text.length <= 60 &&
    text.includes('号') &&
    documentNumber.test(
      withoutBlanks(text.replace(signersBeside, '')).normalize('NFKC').replace(/\(/g, '（').replace(/\)/g, '）'),
    )
  );
}

export function isLetterhead(text: string): boolean {
  const line = withoutBlanks(text);
  return (
    line.length <= 40 &&
    (isIssueNumber(line) ||
      /(?:[局委办会府厅院处部]|中心|公司|大学)(?:（?通知）?)?文件$|^(?:[绝机秘]密|内部|特急|加急|平急|急件)(?:★.*)?$|^签发人[:：]|^\d{6}$|^(?:内部资料|注意保存)/.test(
        line,
      ))
  );
}

/** 第5期, under the name of a bulletin. */
export function isIssueNumber(text: string): boolean {
  return (
    text.length <= 16 &&
    /^[（(]?(?:20\d\d年)?(?:总)?第[\d一二三四五六七八九十百]{1,4}期[）)]?$/.test(withoutBlanks(text))
  );
}

export function isOrganisation(text: string): boolean {
  if (!organisationOrBracket.includes(text.charAt(trimEnd(text, text.length) - 1))) return false;
  // 某某烟草专卖局（分公司）
  const line = withoutBlanks(text).replace(/[（(][\u3400-\u9fff]{2,12}[）)]$/, '');
  return (
    line.length >= 3 &&
    line.length <= 40 &&
    endsIn(line, organisationEnds) &&
    /^(?:[\u3400-\u9fff（）()·、“”XxＸ×*]+|[\u3400-\u9fff]{2}[\u3400-\u9fffA-Za-z0-9（）()·-]+)$/.test(line) &&
    organisationTail.test(line)
  );
}

export function isAddressee(text: string): boolean {
  if (text.length > 160 || !endsIn(text, '：:') || /[。；;]|如下|以下|现将|汇报|下面|一是|目标是/.test(text))
    return false;
  if (readLabel(text) !== null) return false;
  return /(?:[局委办会府厅院处部科室股所站队党组行团]|集团|单位|领导|同志们?|来宾|嘉宾|业主|同事|用户|客户|读者|网友|群众|村民|居民|师生|学员|老师|同学|家长|会员|理事|股东|职工|员工|乡亲|朋友|同仁|战友|代表|委员|主任|书记|局长|行政|部门|乡镇|街道|公司|企业|中心|机关|机构|组织|学院|院校|医院|银行|成员|区|市|县|省|镇|乡)们?[）)]?[：:]$/.test(
    text,
  );
}

export function isSubtitle(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:[—–―－-]{2}|[—―])\s*(?:[^\d\s—-]|\d{4}年.*[\u3400-\u9fff]{4})/.test(text) &&
    !/。$/.test(text)
  );
}

/** （征求意见稿） or （某年某月某日） under a title. */
export function isBracketedStatus(text: string): boolean {
  return /^[（(【[][^）)】\]]{2,30}(?:稿|会议?通过|案|印发)[）)】\]]$/.test(text);
}

/** A draft's date, still to be written. */
export function isDateSlot(text: string): boolean {
  return /^【待补[：:][^【】]{0,12}(?:日期|时间)】$/.test(text.trim());
}

/** Until when and to whom to answer, under the title of a 征求意见稿. */
export function isAnswerLine(text: string): boolean {
  return (
    text.length <= 80 && /^(?:(?:反馈|征求)(?:意见)?的?截止(?:日期|时间)|联系人|联系电话|联系方式)[：:]\s*\S/.test(text)
  );
}

function isAttachment(text: string): boolean {
  return /^附\s*[件表]/.test(text);
}

/** `附件：1.一览表`: the list of attachments below the text. */
export function isAttachmentList(text: string): boolean {
  return (
    text.length <= 120 && /^附\s*[件表]\s*[\d一二三四五六七八九十]*\s*[：:.、]\s*\S/.test(text) && !/。$/.test(text)
  );
}

/** `附件1`: what follows is the attachment itself. */
export function isAttachmentMark(text: string): boolean {
  return /^附\s*[件表]\s*[\d０-９一二三四五六七八九十]{0,3}\s*[：:]?$/.test(text);
}

export function isNote(text: string): boolean {
  if (text.length > 200) return false;
  return (
    /^[（(](?:此件|联系人|联系电话|共印|公开|主动公开|信息公开|依申请)[^）)]*[）)]$/.test(text) ||
    /^(?:抄\s*[送报]|分\s*送|报|送|发|报送|主题词|公开方式|信息公开选项|联系人|联系电话)\s*[：:]/.test(text) ||
    (/印发\s*(?:共印\s*\d+\s*份)?\s*$/.test(text) && readDate(text) !== null && text.length <= 60) ||
    /^[（(]?共印\s*\d+\s*份[）)]?$/.test(text)
  );
}

/** `注：1.…`: what follows to the end explains the text. */
export function opensNotes(text: string): boolean {
  return /^[（(]?(?:附\s*[：:]\s*)?(?:(?:注|注释|备注|说明)\s*[：:]|(?:名词解释|(?:有关|相关)?用语(?:说明|解释))\s*(?:[：:]|$))/.test(
    text,
  );
}

/** 述职人：周海峰 */
export function isPersonSigned(text: string): boolean {
  return text.length <= 20 && /^(?:述[职廉法]|汇报|报告|总结|填报|执笔)人\s*[：:]\s*[\u3400-\u9fff·]/.test(text);
}

/** A line of an organisation and a date after it: `云岭区科技局  2024年1月`. Where the date begins. */
export function signedDate(text: string): number | null {
  if (text.length > 60) return null;
  const found = readDate(text);
  if (!found) return null;
  const at = text.indexOf(found.quote);
  const isEnd = text.slice(at + found.quote.length).trim() === '';
  return at > 0 && isEnd && isOrganisation(text.slice(0, at)) ? at : null;
}
