import fc from 'fast-check';
import { isEncodable } from './encoders.ts';

/** Written for these tests, in the manner of a bureau's summary. */
export const summary = `某区水务局2023年工作总结和2024年工作计划

2023年，区水务局在区委、区政府的坚强领导下，深入贯彻落实上级决策部署，扎实推进防汛抗旱、河湖治理和农村供水保障，较好完成了全年目标任务。
一、2023年工作总结
（一）防汛抗旱有力有序。修订应急预案12项，开展隐患排查46次，整改率100%，全区未发生重大险情。
（二）河湖面貌持续改善。清理岸线38.5公里，拆除违章建筑7处，国控断面水质稳定达到Ⅲ类标准。
二、存在问题
一是老旧管网漏损偏高，二是基层技术人员不足，三是信息化水平有待提升。
三、2024年工作计划
我们将围绕“节水优先、空间均衡”的思路，抓好以下工作：加快城乡供水一体化建设，完成投资2.3亿元；健全河长制考核机制；加强队伍培训，提高服务群众的能力。
`;

export const traditionalSummary = `某區水務局2023年工作總結

本局在區政府領導下，全面落實各項決策，積極推動防洪、河川治理及農村供水保障，順利達成全年目標。我們將繼續加強人員訓練，提高服務質量，並檢討現有管線漏損問題，對於偏遠地區優先辦理。
一、主要成績：清理河岸三十八公里，拆除違章建築七處，水質穩定符合標準。為民眾辦實事二十件，獲得社會各界好評。
二、存在問題：經費不足，專業人員流動較大，資訊設備老舊，還須請上級機關協調解決。
`;

/** Mostly characters as prose has them, some rare ones, marks and line ends: neither word order nor sense. */
export function chineseText(length: { minLength: number; maxLength: number }): fc.Arbitrary<string> {
  const prose = [...summary].filter((character) => character !== '\n');
  const rare = fc
    .integer({ min: 0x4e00, max: 0x9fa5 })
    .map((code) => String.fromCharCode(code))
    .filter((character) => isEncodable(character, 'gb18030'));
  return fc
    .array(
      fc.oneof(
        { weight: 16, arbitrary: fc.constantFrom(...prose) },
        { weight: 2, arbitrary: rare },
        { weight: 1, arbitrary: fc.constantFrom('，', '。', '（', '）', '“', '”', '1', 'A', ' ', '\n') },
      ),
      length,
    )
    .map((characters) => characters.join(''))
    .filter((text) => text.trim() !== '');
}
