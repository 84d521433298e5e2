"""Finding numbers in text: what is one number, its value as printed, its unit, its approximation.

Rows: text → (surface without layout spaces, value, value_max, unit) of every number in it; origin beside it.
"""

from __future__ import annotations

import pytest
from readings import cleaned, tokens


def bug(*case, why):
    """A case the reader gets wrong today; strict, so that a fix shows."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))


def found(text):
    return [(text_of(text, one), one.value, one.value_max, one.unit) for one in tokens(text)]


def text_of(text, token):
    return "".join(words.text for words in cleaned(text))[token.start : token.end]


def check(text, *numbers):
    """Compare all numbers of ``text``; value_max may be left out where there is none."""
    assert found(text) == [one if len(one) == 4 else (one[0], one[1], None, one[2]) for one in numbers]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("工业总产值58.33亿元", ("58.33亿元", 58.33, "亿元")),  # 001
        ("发放各类补贴1,234.5万元", ("1,234.5万元", 1234.5, "万元")),  # made up
        ("完成投资1,234,567元", ("1,234,567元", 1234567, "元")),  # made up
        ("产值５８．３３亿元", ("58.33亿元", 58.33, "亿元")),  # made up, full-width
        ("增长９．６％", ("9.6%", 9.6, "%")),  # made up, full-width
        ("共有4 300户", ("4300户", 4300, "户")),  # made up, a space as thousands mark
        ("高新技术产业产值1 234.5亿元", ("1234.5亿元", 1234.5, "亿元")),  # made up
        ("主营业务收入增长 1 4 7 %", ("147%", 147, "%")),  # 004, spaced digits
        ("占地面积15 . 6 万亩", ("15.6万亩", 15.6, "万亩")),  # 004
        ("高校毕业生2 . 5 万人", ("2.5万人", 2.5, "万人")),  # 004
        ("商品房58.33 亿 元", ("58.33亿元", 58.33, "亿元")),  # made up
        ("注册资本6 000 000元", ("6000000元", 6000000, "元")),
        bug("注册资本１，２３４万元", ("1,234万元", 1234, "万元"), why="the full-width comma is no thousands mark even between full-width digits"),
        ("同比增长-3.2%", ("-3.2%", -3.2, "%")),
        ("最低气温-5℃", ("-5℃", -5, "℃")),
        ("同比增长－3.2%", ("-3.2%", -3.2, "%")),  # made up, the full-width hyphen
        ("同比增长−3.2%", ("-3.2%", -3.2, "%")),  # made up, the true minus sign
    ],
)
def test_digits(text, number):
    check(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("新增城市绿化20万m²", ("20万m²", 20, "万m²")),  # 001
        ("拆除违章建筑9200m³", ("9200m³", 9200, "m³")),  # 001
        ("盘活低效土地768亩", ("768亩", 768, "亩")),  # 001
        ("改造提升道路40公里", ("40公里", 40, "公里")),  # 001
        ("欣旺达30GWh动力电池", ("30GWh", 30, "GWh")),  # 000
        ("发电量6000亿千瓦时", ("6000亿千瓦时", 6000, "亿千瓦时")),  # made up, as all below
        ("新增装机1200万千瓦", ("1200万千瓦", 1200, "万千瓦")),
        ("新上机组300MW", ("300MW", 300, "MW")),
        ("吞吐量3.2亿吨", ("3.2亿吨", 3.2, "亿吨")),
        ("集装箱170万标箱", ("170万标箱", 170, "万标箱")),
        ("智能算力5000PFlops", ("5000PFlops", 5000, "PFlops")),
        ("接待游客2.3亿人次", ("2.3亿人次", 2.3, "亿人次")),
        ("生产总值1.2万亿元", ("1.2万亿元", 1.2, "万亿元")),
        ("实际使用外资200万美元", ("200万美元", 200, "万美元")),
        ("贷款3000万欧元", ("3000万欧元", 3000, "万欧元")),
        ("均价5200元/吨", ("5200元/吨", 5200, "元/吨")),
        ("日处理3000吨/天", ("3000吨/天", 3000, "吨/天")),
        ("浓度35微克/立方米", ("35微克/立方米", 35, "微克/立方米")),
        ("出生率12.5‰", ("12.5‰", 12.5, "‰")),
        ("罚款3百万元", ("3百万元", 3, "百万元")),
        ("提高0.5个百分点", ("0.5个百分点", 0.5, "个百分点")),  # not 0.5个
        ("销售收入300亿", ("300亿", 300, "亿元")),  # a bare 亿 is money
        ("投资300万日元", ("300万日元", 300, "万日元")),
        ("投资3日元", ("3日元", 3, "日元")),
        ("大国人口4亿人口", ("4亿", 4, "亿人")),  # people, though 口 is no unit
    ],
)
def test_units_and_powers(text, number):
    check(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("补贴三十万元", ("三十万元", 300_000, "元")),  # made up
        ("两千余人参加", ("两千余人", 2000, "人")),  # made up
        ("产值突破千亿元", ("千亿元", 100_000_000_000, "元")),  # made up: a power alone in full, as the label guide has it
        ("GDP突破万亿元", ("万亿元", 1_000_000_000_000, "元")),  # made up
        ("可直接利用厂房近千万平方米", ("千万平方米", 10_000_000, "平方米")),  # 004
        ("光电等4个百亿级产业板块", ("百亿", 10_000_000_000, "元")),  # 002
        ("提高两个百分点", ("两个百分点", 2, "个百分点")),  # made up
        ("国家级法定检验机构唯一一家", ("一家", 1, "家")),  # 004
        ("一百二十万吨", ("一百二十万吨", 1_200_000, "吨")),  # made up
        ("取得第十二届金奖", ("第十二届", 12, "届")),  # 000
        ("第2名的好成绩", ("第2名", 2, "名")),  # 001
        ("二〇二五年", ("2025年", 2025, "年")),
        ("投资三点五亿元", ("三点五亿元", 3.5, "亿元")),
        ("一亿二千万元", ("一亿二千万元", 120_000_000, "元")),  # made up
        ("提高一点五个百分点", ("一点五个百分点", 1.5, "个百分点")),  # made up
        ("投资三点五万亿元", ("三点五万亿元", 3.5, "万亿元")),
        ("增长三点五倍", ("三点五倍", 3.5, "倍")),
        ("百分之三十五点六", ("百分之三十五点六", 35.6, "%")),
        ("三至五家企业", ("三至五家", 3, 5, "家")),
    ],
)
def test_chinese_numerals(text, number):
    assert number in [one if one[2] is not None else (one[0], one[1], one[3]) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一多半是锂电产业", ("一多半", 50, "%")),  # 004
        ("过半数的企业", ("过半数", 50, "%")),  # made up, as all below
        ("三成企业实现增长", ("三成", 3, "成")),
        ("七成半的企业", ("七成半", 7.5, "成")),
        ("三分之二的企业", ("三分之二", 100 * 2 / 3, "%")),
        ("1/4的企业", ("1/4", 25, "%")),
        ("百分之五", ("百分之五", 5, "%")),
        ("千分之三", ("千分之三", 0.3, "%")),
        ("产值翻一番", ("翻一番", 1, "倍")),
        ("产值翻两番", ("翻两番", 3, "倍")),
        ("增长1.72倍", ("1.72倍", 1.72, "倍")),
        ("七成五的企业", ("七成五", 7.5, "成")),
    ],
)
def test_fractions_and_multiples(text, number):
    [(surface, value, _, unit)] = found(text)
    assert (surface, unit) == (number[0], number[2])
    assert value == pytest.approx(number[1])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("有的专员一周去3—5次", [("一周", 1, "周"), ("3—5次", 3, 5, "次")]),  # 004
        ("力争通过3—5年奋斗", [("3—5年", 3, 5, "年")]),  # 002
        ("1-8月份", [("1-8月", 1, 8, "月")]),  # 001
        ("增长4.5%—5%", [("4.5%—5%", 4.5, 5, "%")]),  # made up, as all below
        ("增长12%-15%", [("12%-15%", 12, 15, "%")]),
        ("增长5%到6%", [("5%到6%", 5, 6, "%")]),
        ("投资10万至20万元", [("10万至20万元", 10, 20, "万元")]),
        ("投资5~10亿元", [("5~10亿元", 5, 10, "亿元")]),
        ("引进1至2个", [("1至2个", 1, 2, "个")]),
        ("提高3.1和4.8个百分点", [("3.1", 3.1, "个百分点"), ("4.8个百分点", 4.8, "个百分点")]),
        ("完成30、40、50亿元", [("30", 30, "亿元"), ("40", 40, "亿元"), ("50亿元", 50, "亿元")]),
        ("道路12条、40公里", [("12条", 12, "条"), ("40公里", 40, "公里")]),  # 001: two units, two numbers
        ("5类35项", [("5类", 5, "类"), ("35项", 35, "项")]),  # 004
        ("营业收入从15亿元到30亿元", [("15亿元", 15, "亿元"), ("30亿元", 30, "亿元")]),
        ("占比由5%到3%", [("5%", 5, "%"), ("3%", 3, "%")]),  # a range never falls
        ("从15到30亿元", [("15到30亿元", 15, 30, "亿元")]),  # one unit for both: a range in spite of 从
        ("列全省第1-3名", [("第1-3名", 1, 3, "名")]),
    ],
)  # fmt: skip
def test_ranges_and_shared_units(text, numbers):
    check(text, *numbers)


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("产值58.33亿元", "exact"),  # 001
        ("各类补贴350余万元", "over"),  # 001
        ("服务周边企业700余家", "over"),  # 004
        ("展出产品2000 多种", "over"),  # 004
        ("营业收入突破350亿元", "over"),  # 003
        ("带动消费约14亿元", "about"),  # 003
        ("厂房近千万平方米", "about"),  # 004
        ("超三成企业", "over"),  # made up, as all below
        ("不少于30家", "over"),
        ("完成80%以上", "over"),
        ("增长5%左右", "about"),
        ("产值2亿多元", "over"),
        ("接待2.5万余人次", "over"),
        ("五十多个项目", "over"),
        ("百余家企业", "over"),
        ("不到3%", "about"),
        ("十来个项目", "about"),
        ("过半数企业", "over"),
        ("新增粉丝30万+", "over"),
    ],
)
def test_approximation_before_and_after(text, approx):
    assert [one.approx for one in tokens(text)] == [approx]


def test_the_last_of_a_list_tells_the_approximation_of_all():
    """分别增长5%、6.5%左右 (made up, as work reports print it)."""
    assert [one.approx for one in tokens("分别增长5%、6.5%左右")] == ["about", "about"]


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入", "千方百计保稳定", "一心一意谋发展", "统筹推进一揽子增量政策", "全面推进一系列措施", "是全市唯一的高新区",
        "省企业技术创新项目一批", "进一步彰显", "三农工作", "半导体产业", "十分重要", "一带一路", "每万人拥有", "亿万农民",
        "一项项喜人成果", "一方面", "二手车", "三亚市", "九江银行", "一二三产业融合",
    ],
)  # fmt: skip
def test_words_that_hold_numerals_are_no_numbers(text):
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("数十家企业落户", "数十家"),
        ("投资几十亿元", "几十亿元"),
    ],
)
def test_a_guess_is_no_exact_number(text, surface):
    """数十, 几十: either no number, or the whole of it and not exact (made up)."""
    got = [(text_of(text, one), one.approx) for one in tokens(text)]
    assert got == [] or got == [(surface, "over")]


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("按照“1656”的工作思路", "1656", "number"),  # 001
        ("以新能源为主的“6+3 ”现代产业体系", "6+3", "sum_name"),  # 004
        ("创新推广“1+1+1+N”模式", "1+1+1+N", "sum_name"),  # 004
        ("主动融入全省“2+N”人才集聚雁阵格局", "2+N", "sum_name"),  # 004
        ("SFC480超级快充", "480", "code"),  # 000
        ("PM2.5浓度", "2.5", "code"),  # made up
        ("交大智邦5G黑灯工厂", "5G", "number"),  # 003
        ("紧盯世界500强", "500强", "number"),  # 001
        ("培育“四新一大”产业", "四新一大", "slogan"),  # 001
        ("“十百千万”首批实施单位", "十百千万", "slogan"),  # 000
        ("实现“十四五”规划", "十四五", "plan"),  # 003
        ("组建五大产业招商组", "五大", "chinese_name"),  # 001
        ("一产增加值", "一产", "sector"),  # made up
        ("拨打12345热线", "12345", "number"),  # made up
        ("身份证370402199001011234", "370402199001011234", "number"),  # made up, 18 digits
        ("流水号3704021990010112345", "3704021990010112345", "code"),  # made up, longer than any figure
    ],
)
def test_names_and_codes_keep_their_digits_apart(text, surface, rule):
    [one] = [one for one in tokens(text) if one.shape in ("name", "ordinal")]
    assert (text_of(text, one), one.shape, one.rule) == (surface, "name", rule)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("3月26日上午", "3月26日"),  # 002
        ("齐鲁晚报 2025.1.24 星期五", "2025.1.24"),  # 003
        ("9 月 4 日下午", "9月4日"),  # 004
        ("2022年第一季度重点工作", "2022年第一季度"),  # 004
        ("9 月 5 日至 9 日", "9月5日至9日"),  # 004
        ("2016—2020年", "2016—2020年"),  # made up, as all below
        ("会议于9:30开幕", "9:30"),
        ("一季度", "一季度"),
        ("前三个月，", "三个月"),
        ("上世纪90年代", "90年代"),
        ("5日元旦放假", "5日"),
    ],
)
def test_dates_are_one_number(text, surface):
    assert [(text_of(text, one), one.shape) for one in tokens(text)] == [(surface, "date")]


def test_ratios():
    """三次产业结构 is three shares; 2.42∶1 one level (made up)."""
    check("三次产业结构12.1∶36.9∶51.0", ("三次", None, None), ("12.1", 12.1, "%"), ("36.9", 36.9, "%"), ("51.0", 51, "%"))
    check("城乡居民收入比2.42∶1", ("2.42∶1", 2.42, "倍"))


def test_numbers_come_in_order_and_apart():
    every = tokens("1-8月份,全区规模以上工业总产值58.33亿元,同比增长9.62%,第2名,三成,12.1∶36.9∶51.0,3.1和4.8个百分点")
    assert len(every) == 10
    assert all(one.end <= other.start for one, other in zip(every, every[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("企业3万4000户", [("3万4000户", 34_000, "户")]),  # made up, as all below
        ("收入1亿2000万元", [("1亿2000万元", 1.2, "亿元")]),
        ("装机十万千瓦", [("十万千瓦", 100_000, "千瓦")]),
        ("月薪两万五千元", [("两万五千元", 25_000, "元")]),
        ("奖金三千六", [("三千六", 3600, "元")]),
        ("培训两三千人", [("两三千人", 2000, 3000, "人")]),
        ("走访三四十家", [("三四十家", 30, 40, "家")]),
        ("年纪十五六岁", [("十五六岁", 15, 16, "岁")]),
        ("拨款伍仟万元", [("伍仟万元", 50_000_000, "元")]),
        ("大陆一家人", []),  # 陆 is a numeral on cheques only
        ("只用十几秒", [("十几秒", 10, "秒")]),
        ("奖励500元至2万元", [("500元至2万元", 500, 20_000, "元")]),
        ("销量翻了近一倍", [("一倍", 1, "倍")]),
    ],
)
def test_numerals_as_people_write_them(text, numbers):
    check(text, *numbers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("总产值XX亿元", []),  # made up, as all below
        ("投资××万元", []),
        ("移动4/5G用户35万户", [("4/5G", None, None), ("35万户", 35, "万户")]),
        ("长三角和二氧化碳", []),
        ("二、打造新平台", []),
    ],
)
def test_what_is_no_figure(text, numbers):
    check(text, *numbers)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("外资3亿港币", "亿港元"),  # made up, as all below
        ("出资6亿人民币", "亿元"),
        ("项目在甲、乙等5地开工", "地"),
        ("发布3则消息", "则"),
        ("含量为每立方米20毫克", "毫克/立方米"),
        ("均价3万元每平方米", "万元每平方米"),
        ("密度151公里/百平方公里", "公里/百平方公里"),
        ("玻璃厚0.2mm", "mm"),
        ("引入30亿社会资金", "亿元"),
        ("户籍人口仅2.88万", "万人"),
        ("产值（亿元）58.33", "亿元"),
        ("发电2758千万瓦时", "千万瓦时"),
        ("耗时三个小时", "小时"),
    ],
)
def test_a_unit_that_is_composed_meant_or_elsewhere(text, unit):
    assert [one.unit for one in tokens(text)] == [unit]


def test_columns_of_a_table_are_apart_and_share_their_unit():
    """A tab parts two figures; a mark without width parts none (made up)."""
    check("企业\t580\t545家", ("580", 580, "家"), ("545家", 545, "家"))
    check("税收1\u200b20亿元", ("120亿元", 120, "亿元"))
