"""Makes the letters that pictures are drawn with: `python -m tests.fonts SANS SERIF`.

SANS is Noto Sans KR Medium, SERIF the Latin part of Noto Serif KR SemiBold, both with TrueType
outlines. What is cut out is a modified version, which the licence asks to be named differently.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from tracker.pictures.letters import SIGNS
from tracker.rasters import FONTS

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x2040)]
JAMO, KANA = range(0x3131, 0x318F), range(0x3041, 0x3100)
# Those that are still written among Hangul: of the first school grades, in names and headlines.
HANJA = (
    "一丁七三上下不丑世丙中主乙九了事二五亞交亥京人仁今代任企伊休低住佛作使來例便信修俳倍假傑優元"
    "兄先光免兒入內全兪八公六共具冊冠冬出分初判別利前劃劇劉力功加勇勉動務勝勤化北區十千午半卒卓南"
    "博卞卯印友反口古史右各合吉同名向吳呂告周味命和咸哀品員哲問善喜嚴四國園圖土在地堂場增士壽夏夕"
    "外多夜夢大天太夫失奉女妹妻姉始姓姜婚婦子孔字孝孟孫學宇安宋官宙定宣室家寅富寧寸對小少尹展山岸"
    "島崔川工左差巳市師席平年幸床度座庭康廉廣廳延式弟弱張强形待後徐德心志忠念怒急情惡想意愛感愼慶"
    "戀戌成戰房所手才承技授放政故敎敗數文新方旅族旗日昇明昔星春昨時晝晴書曺最會月有服朝期木未末本"
    "朱朴李村東林果柳校株根格案梁械植楊業樂樹橋機檢權次歌歐正歸死母每比民氣水永江池沈河油法注洋洞"
    "洪活海消淸減港湖湯溫演漢潘火無然燈營爭父版物特獨玄率玉王班現球理琴瓦甘生産用田由甲申男界留番"
    "畵當疑病登發白百皮監盧目直省看眞督短石硏碩示社祖祝神福禮禹秀秋科秦移稅究空窓立章童競第等答算"
    "管米紙級終結統綠線編總罪罰羅美義習老者聞職肉育能脫自臺與舊航船色芮花苦英茶草菜萬蔡蔣薛藝藥蘇"
    "號行術衣表裏裵製西親角言計訓記設許詩話語誠論諸講證警議護讀貧買賀賞賣質走起超趙足路蹴身車軍輕"
    "輯轉辛辯辰農近述退通速造週進運過道遠遲選邊邑郡部郭都鄕鄭酉酒醜醫里重野量金銀銅長門開間閔限院"
    "陳陸陽集離雨雪雲電露靑非面韓音領頭題風食飮飯館馬驛體高魏魚魯鳥麵黃黨"
    "強畫獎"
)
NAMES = {1: "{}", 3: "{} 1", 4: "{}", 6: "{}", 16: "{}"}
SUBFAMILY = {2: "Regular", 17: "Regular"}
COPYRIGHT, LICENCE = 0, 13
UNDER = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def common_syllables() -> Iterable[int]:
    """The 2,350 syllables of KS X 1001, and all others that end in a vowel, ㄴ, ㄹ, ㅁ, ㅇ or ㅆ.

    The standard leaves out syllables that people do write, such as 쌰, 뎐 and the misspelt 됬.
    """
    finals = {0, 4, 8, 16, 20, 21}
    for code in range(0xAC00, 0xD7A4):
        if (code - 0xAC00) % 28 in finals or _is_standard(chr(code)):
            yield code


def _is_standard(syllable: str) -> bool:
    try:
        return len(syllable.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def cut(source: Path, target: Path, name: str, codes: Iterable[int]) -> None:
    """Write those glyphs of a font under another name."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(
        hinting=False, notdef_outline=True, layout_features=["kern"], name_IDs=["*"]
    )
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    _lower_ellipsis(font)
    _rename(font, name)
    font.flavor = None
    font.save(target)


def _lower_ellipsis(font: TTFont) -> None:
    """Korean type centres the ellipsis; at the end of a cut label it reads as one on the line."""
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    if 0x2026 in cmap:
        width = glyphs[cmap[0x2E]].width
        pen = TTGlyphPen(glyphs)
        for index in range(3):
            pen.addComponent(cmap[0x2E], (1, 0, 0, 1, index * width, 0))
        font["glyf"][cmap[0x2026]] = pen.glyph()
        font["hmtx"][cmap[0x2026]] = (3 * width, 0)


def _rename(font: TTFont, name: str) -> None:
    table = font["name"]
    kept = {record.nameID: str(record) for record in table.names}
    table.names = []
    told = {number: form.format(name) for number, form in NAMES.items()} | SUBFAMILY
    told |= {COPYRIGHT: kept[COPYRIGHT], LICENCE: UNDER}
    told[6] = told[6].replace(" ", "")
    for number, text in sorted(told.items()):
        table.setName(text, number, 3, 1, 0x409)


def main(sans: str, serif: str) -> None:
    """Cut both fonts."""
    codes = [*LATIN, *JAMO, *KANA, *common_syllables(), *map(ord, SIGNS + HANJA)]
    cut(Path(sans), FONTS / "HoegoSans.ttf", "Hoego Sans", codes)
    cut(Path(serif), FONTS / "HoegoSerif.ttf", "Hoego Serif", range(0x20, 0x7F))


if __name__ == "__main__":
    main(*sys.argv[1:])
