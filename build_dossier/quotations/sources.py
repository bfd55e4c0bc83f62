"""Who may speak besides people that are named: houses, offices, somebody."""

from __future__ import annotations

import re

from build_dossier.quotations.names.roles import ROLES
from build_dossier.quotations.words import any_of, listed

_HOUSES = listed(
    "单位|公司|集团|部门|警方|校方|院方|厂方|俱乐部|平台|官方|官网|客服|法院|检察院|公安局|协会|机构|委员会|研究所|实验室|研究院|"
    "中心|基金会|学院|大学|学校|医院|政府|银行|团队|媒体|方面"
)
_PAPERS = listed("报告|通报|公告|声明|财报|公报|判决书|白皮书|微博|公众号|来信|帖子|评论|》")
_PEOPLE = listed(
    "人士|网友|同行|亲友|乡亲|老乡|路人|众人|大家|观众|听众|读者|邻居|女孩|男孩|负责人|发言人|专家|居民|村民|家长|学生|员工|球迷"
)
_LAST = listed("局|部|厅|委|办|队|社|店|者|员|人|师|家|长|友|亲|妈|爸")

CERTAIN = re.compile(f"(?:{any_of((*_HOUSES, *_PAPERS, *_PEOPLE, *_LAST))})$")
"""How words end that can be nothing but a source."""
ACT = re.compile(r"[了着过是不没]|有(?!限)")
"""What tells a sentence from a source."""
PART_OF_A_SENTENCE = re.compile(r"[把将被“”]")
SOME = re.compile(
    r"(?:一[位名]|几[位名]|多[位名家]|数[位名]|不少|许多|部分|某|该|[这那][位名家]|上述|另一?[位名])"
)
SOMEBODY = re.compile(
    rf"(?:[一几多数那][位名]|上述|不少|许多|另一?[位名])[^，。：“”]{{0,16}}?(?:{any_of((*ROLES, '人士', '网友'))})"
    r"(?![的之]|[\u3400-\u9fff]的)"
)
SOMEONE = re.compile(r"有(?:的人|的|人)|不知谁|不知是谁")
LATIN = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)*")
HOUSE = re.compile(
    f"(?P<who>[^，。“”]{{0,14}}?(?:{any_of((*_HOUSES, '负责人', '发言人', '人士', '网友', '专家'))}))"
    r"(?:随[后即]|其后|也|则|还|就|在|于|对|向|表示|称)"
)
"""A house or an office, followed by what it does."""
LATIN_HEAD = re.compile(r"[A-Z]\w*(?: [A-Z]\w*)*(?= ?(?:在|于|则|也|还|就|对|向|认|表|称|说))", re.ASCII)
"""A name in Latin letters with which a sentence begins, followed by what it does."""
HEAD = re.compile(
    rf"(?:[他她]的)?(?P<who>(?:[一几多数那这][位名个])?[\u3400-\u9fff]{{0,4}}?(?:{any_of(ROLES)}))(?![的\u3400-\u9fff]*的)"
)
"""An office or a relation with which a sentence begins."""
SAID_BEFORE = re.compile(r"(?:上述|该名?|[这那][位名家个])(?P<who>.{2,8})")
OF_A_HOUSE = re.compile(r"公司|品牌|机构|平台|学?校|医?院|局|部门|处|集团|企业|项目|团队|店|厂|基金")
OF_SOMEBODY = re.compile(rf"的[\u3400-\u9fff]{{0,6}}(?:{any_of(ROLES)})$")
"""王芳的母亲: who speaks is not who is named."""
LEAD = re.compile(
    r"(?:但是?|不过|然而|而|并|对此|为此|随后|此后|此前|之后|目前|同时|此外|另外|其中|也?有|据|根据|按照|正?如|例如|比如|就像|当时|当天|近日|"
    r"日前|昨[日天]|今[天早]|(?:\d{1,4}[年月日号])+(?:上午|下午|晚间?)?|当地时间|在|连|所以|因此|于是|最[终后]|后来|一次|[这此]时|可|却|都|让|"
    r"听说|得知|只见|就在这时)+"
)
"""What may stand before a source at the beginning of a clause."""
