package org.lowbao.rules.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes alike what looks or reads alike, to guess which name was meant; never to tell names apart. */
final class Folding {

    /** Traditional characters that names in packs are likely to have, and their simplified forms, place by place. */
    private static final String TRADITIONAL = "戶員齡殘類別級額標準產業數資財務車機動農漁險養贍撫發補貼減稅費醫療藥學習歲個們兒婦離喪無勞單獨總計縣鄉鎮區國時間開關條規"
            + "則實際報證據書號碼電話銀錢賬債權繼續結終從職專導長門問題戰軍優獎勵徵違較認確審復處備註點線邊緣餘綜內當對雙親屬連過還進運"
            + "達選遺適鰥鄰體歸為與於應該將經營濟貧賣買賃購賠賦贈質貨價負貸貯儲積種穩籃糧紅約納紙組絕給統維緊縮績聯聽聾視覺觀觸訂訴診評"
            + "試詢誤說請論諮講識護讓賴輕輔輸辦遷鋪錄鐵陽陰階隊隨難雜靈預領頭顧風飛馬驗鹽麥黨齊龍傷僅億兩冊劃勢協卻參啟團園圖場塊壓壞壽"
            + "夾奪姦娛孫孿寧寬尋層屆崗帳幣幫廠廣廳彈後徑惡愛態慮憑擔撥擇擴擬斷暫會東構槍樓樣檔檢櫃歷殺滿漢災狀獄環現畝異癥盡監盤眾碩禮"
            + "稱穀競筆節範簡簽粵";

    private static final String SIMPLIFIED = "户员龄残类别级额标准产业数资财务车机动农渔险养赡抚发补贴减税费医疗药学习岁个们儿妇离丧无劳单独总计县乡镇区国时间开关条规"
            + "则实际报证据书号码电话银钱账债权继续结终从职专导长门问题战军优奖励征违较认确审复处备注点线边缘余综内当对双亲属连过还进运"
            + "达选遗适鳏邻体归为与于应该将经营济贫卖买赁购赔赋赠质货价负贷贮储积种稳篮粮红约纳纸组绝给统维紧缩绩联听聋视觉观触订诉诊评"
            + "试询误说请论咨讲识护让赖轻辅输办迁铺录铁阳阴阶队随难杂灵预领头顾风飞马验盐麦党齐龙伤仅亿两册划势协却参启团园图场块压坏寿"
            + "夹夺奸娱孙孪宁宽寻层届岗帐币帮厂广厅弹后径恶爱态虑凭担拨择扩拟断暂会东构枪楼样档检柜历杀满汉灾状狱环现亩异症尽监盘众硕礼"
            + "称谷竞笔节范简签粤";

    private Folding() {}

    /** Returns the text in half-width, lower-case, simplified characters. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain);
        for (int i = 0; i < folded.length(); i++) {
            int known = TRADITIONAL.indexOf(folded.charAt(i));
            if (known >= 0) {
                folded.setCharAt(i, SIMPLIFIED.charAt(known));
            }
        }
        return folded.toString();
    }
}
