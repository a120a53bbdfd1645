import {once} from '../once'

/** One syllable of Hanyu Pinyin as pages write it above or behind a character: `wù`. */
export const syllable = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]{1,6}'

/** With a tone mark it is no English word. */
export const hasTone = (text: string): boolean => /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]/.test(text)

/** Syllables without a tone that such pages add as well: `了(le)`. */
export const isToneless = (text: string): boolean =>
  /^(?:de|le|zhe|men|ma|ba|ne|me|zi|ge|shi|tou|guo|la|er)$/.test(text)

/** Readings of traditional characters that such pages annotate, one reading after another. */
const readings =
  'ài愛 bǎo寶 bào報 bèi備貝輩 bǐ筆 bì幣畢 biān邊編 biàn變辯辦 biāo標 bīn賓 bù佈 cái財 cān參餐 cáng藏 cè測側 céng層 chǎn產 chǎng場廠 cháng長償嘗 chē車 chéng誠 chí遲 chōng衝 chóng蟲 chóu籌 chǔ礎儲處 chù處觸 chuán傳 chuàng創闖 cóng從叢 cuò錯 dá達 dài帶貸 dān單擔 dǎng黨 dāng當 dàng檔 dǎo導島 dào道 dēng燈 dí敵 diǎn點 diàn電墊 diào調 dìng訂 dōng東 dòng動凍棟 dú獨讀 duàn斷 duì對隊 duō多 fā發 fá罰 fàn範飯 fáng房 fǎng訪 fēi飛 fèi費廢 fēng風豐 fù複婦負復賦 gǎi改 gài蓋概 gǎn趕 gàn幹 gāng剛 gǎng崗 gāo高 gé閣 gè個 gěi給 gòng貢 gòu構購 guān關觀 guǎn館 guàn貫慣 guǎng廣 guī規歸 guǐ軌 guì貴櫃 guó國 guò過 háng項 hào號 hé賀 hòu後 hù護戶 huá華劃 huà話畫劃 huái懷 huán環還 huān歡 huàn換 huì會彙匯繪 huó活 huò獲貨 jī機積擊績 jí級極輯 jì計記際濟繼紀績劑 jiā家 jià價駕 jiān間堅監艱 jiǎn簡減檢 jiàn建見鑒漸艦健 jiāng將 jiǎng講獎 jiàng醬 jiāo驕 jiào較 jiē階 jié潔結節傑 jiè屆 jǐn緊僅 jìn進盡 jīng經驚 jìng淨競鏡 jiù舊 jū居 jǔ舉 jù劇據懼 juàn捲 jué決覺 jūn軍 kāi開 kè課 kěn墾 kuài塊會 kuān寬 kuò擴 lán蘭 láo勞 lè樂 lěi壘 lèi類 lí離釐 lǐ裏禮理 lì歷勵麗利 lián聯連 liǎn臉 liàn練 liáng糧 liǎng兩 liàng輛 liáo療 lín臨鄰 lìng領 lǐng領嶺 liú劉 lóng龍 lóu樓 lù錄陸 lǜ綠慮 lún輪 lùn論 luò絡 mǎ碼馬 mǎi買 mài賣 mǎn滿 méi沒 mén門 mèn悶 miàn麵 miào廟 mù目 nán難 nǎo腦 nèi內 nóng農 ōu歐 pán盤 pèi配 pín貧 píng評憑 pò迫 pǔ樸譜 qí齊 qǐ啓豈 qì氣 qiān簽千 qián錢 qiáng強 qiáo橋 qiè切 qīn親 qīng輕 qíng請 qǐng請 qìng慶 qióng窮 qū區驅 quán權 quàn勸 què確 ràng讓 rào擾 rǎo擾 rè熱 rèn認 róng榮 rùn潤 ruì銳 sài賽 sàn傘 shàn善 shāng傷 shè設 shéi誰 shēn參 shèn審 shěn審 shēng聲 shèng勝聖 shī師詩 shí實時識 shì試勢適視飾釋事 shòu壽 shū書輸樞 shǔ屬 shù數術樹 shuài帥 shuāng雙 shuì稅 shuō說 sù訴肅 suī雖 suí隨 suì歲 sūn孫 suǒ鎖 tán談 tàn嘆 tāng湯 táng糖 tí題 tǐ體 tiáo條調 tiē貼 tīng聽廳 tóng銅 tǒng統 tóu頭 tú圖 tuán團 tuī推 wǎng網 wéi為維圍 wěi偉 wèi為衛 wēn溫 wén聞 wèn問 wǒ我 wū烏 wú無 wù務 xì係細 xí習 xián閒賢 xiǎn顯險 xiàn縣線憲現 xiāng鄉 xiǎng響 xiàng項 xiǎo曉 xié協 xiě寫 xīn新 xíng行 xīng興 xìng興 xū須 xǔ許 xù續緒 xuān宣 xuǎn選 xué學 xún詢尋 xùn訓訊 yā壓 yán嚴 yǎn眼 yàn驗艷 yáng陽揚 yǎng養 yàng樣 yáo搖 yào藥 yè業葉頁 yī醫 yí儀遺 yì義藝議憶億譯 yīn陰 yín銀 yǐn隱 yìn印 yīng應 yíng營贏 yìng應 yǒng擁 yōng擁 yóu遊郵 yōu優憂 yú魚漁 yǔ語與 yù預譽 yuán園員圓 yuǎn遠 yuàn願 yuē約 yuè閱躍 yún雲 yùn運 zá雜 zài載 zān讚 zàn讚暫 zāng臟 zé責則擇 zēng增 zhàn戰 zhāng張 zhǎng長 zhàng賬帳障 zhě者 zhè這 zhēn針偵 zhèn鎮陣 zhēng爭徵 zhèng證鄭 zhī織 zhí職執 zhì質製誌滯 zhōng鐘終 zhǒng種 zhòng眾種 zhòu晝 zhū諸 zhù註築駐貯 zhuā抓 zhuān專 zhuǎn轉 zhuàn賺 zhuāng裝莊 zhuàng壯狀 zhǔn準 zī資 zǒng總 zū租 zǔ組 zuò做'

const byReading = once(
  () =>
    new Map(
      readings.split(' ').map(entry => {
        const letters = /^[^\p{Script=Han}]+/u.exec(entry)![0]
        return [letters, entry.slice(letters.length)] as const
      }),
    ),
)

/** Traditional characters with a reading: `shí` gives `實時識`; empty where none is known. */
export const readAs = (reading: string): string => byReading().get(reading) ?? ''
