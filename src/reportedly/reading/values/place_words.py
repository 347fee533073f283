"""Words that stand beside place names, and what they tell."""

from __future__ import annotations

BEFORE = frozenset(  # what follows these is where something is or goes
    """in at near from outside around across inside toward towards into through via throughout between beyond
    visiting visited leaving left reached entering entered neighboring neighbouring nearby to""".split()
)
DIRECTION = frozenset(
    """north south east west northern southern eastern western northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern central downtown upper lower greater inner outer mainland rural metro
    metropolitan nearby neighboring neighbouring""".split()
)
TITLE = frozenset(
    """mr mrs ms miss dr sir lord lady dame prof professor president senator sen rep reps representative gov governor
    mayor judge justice captain capt sgt sergeant lt lieutenant col colonel gen general officer detective chief coach
    minister secretary prince princess king queen pope imam sheikh rev reverend father sister brother ambassador
    chancellor chairman spokesman spokeswoman spokesperson director deputy inspector constable actor actress singer
    rapper author""".split()
)
OFFICE = frozenset(  # "Houston Mayor", "Iowa Sen.", "Turkey Foreign Minister": the place's own
    """mayor gov governor sen senator rep representative president premier prime minister foreign defense defence
    interior police sheriff officials authorities attorney ambassador embassy king queen emperor secretary congressman
    congresswoman democrat democrats republican republicans legislature parliament government state county city
    town village district province region governorate prefecture oblast area native resident residents
    councilman councilwoman council commissioner fire department senate coroner jail judge lt state's""".split()
)
OF_OFFICE = frozenset(  # "Mayor of London"; but "Bank of England", "University of Michigan"
    """mayor governor president premier minister government city state province town village district region people
    republic county capital emirate kingdom north south east west suburb outskirts streets coast emir citizens
    residents king queen sultan parts""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept oct nov dec""".split()
)
OPENERS = frozenset(
    """in from at near the a an on and but for across outside around to inside through after while when as if since
    though although because both meanwhile with of by that this what how why where who is are was were has have
    greater over under via like unlike between during until before then so yes no""".split()
)
CAPITAL_CODES = frozenset({"US", "UK", "UAE", "USA", "DRC", "DPRK", "U.S", "U.K", "U.S.A", "U.A.E", "D.R"})
NEVER = (  # small towns and far provinces by these names exist; news never means them
    DIRECTION
    | DAYS
    | OPENERS
    | TITLE
    | frozenset(
        """university church christmas olympic vice gulf police house senate congress mission union center centre
        metro white house valley beach park independence liberty general federal young best man media ring
        facebook google apple amazon twitter god allah islam christian muslim bible internet global most""".split()
    )
)
NEVER |= {"white house", "wall street", "red cross"}
INSIDE = frozenset("in near outside at across around throughout".split())  # surer than "from" and "to"
