"""What stands before and behind a name."""

from __future__ import annotations

import re

from build_dossier.quotations.cues import ADVERBIAL, VERB
from build_dossier.quotations.names.roles import HONORIFICS, ROLES
from build_dossier.quotations.words import any_of, listed

OFFICE = re.compile(f"(?:{any_of(ROLES)})(?:（[^（）]{{1,24}}）)?[、“ ]?$")
"""An office, a profession or a relation, right before a name."""
LIKE_AN_OFFICE = re.compile(r"[\u3400-\u9fff]{1,3}(?:人|者|家|师|员|手|官|长|士|匠|商|生)$|岁的?$")
"""What is often one, or an age."""
CALLED = re.compile(r"(?:叫|叫做|姓名|化名|笔名)$")
CALLED_SO = re.compile(r"[，。、；！？”’（]|的")
"""What follows a name that somebody is said to have."""
CLAUSE = re.compile(r"(?:^|[。！？…；，：”“’—\s])$")
AND = re.compile(r"[、和与及]$")
SAYS = re.compile(f" ?(?:{ADVERBIAL}){{0,2}}{VERB}")
HONORIFIC = re.compile(any_of(word for word in HONORIFICS if len(word) > 1))
GOES_ON = re.compile(
    r"[，。、：；！？（”’》〉）…—\s]|$|今|去年|上月|上周|更|先|只|并|能|会|要|可|愿|举|递|昨|前|后|年|也|还|则|就|却|又|曾|都|在|对|"
    r"向|和|与|及|的|是|为|于|从|被|把|将|给|让|等|带|刚|已|正|没|不|当|每|最|因|所|以|用|站|坐|走|拿|看|花|回|开|做|有|出|发|成|接|选|"
    r"说|来|去|到|自|经|常|便|才|仍|连|跟|同|或|获|卖|买|住|打|抱|捧|想|听|教|写|读"
)
"""What shows that a name has ended."""
_HOUSES = listed(
    "谷歌|高通|华为|万科|万达|金山|安踏|平安|宁德|特斯拉|英特尔|西门子|沃尔玛|麦当劳|伯克利|斯坦福"
)
NOT_PEOPLE = frozenset((*ROLES, *HONORIFICS, *_HOUSES, "向记者", "向媒体"))
"""Words and houses that have the form of a name."""
