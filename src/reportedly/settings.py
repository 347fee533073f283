"""Every threshold of the house, with its unit and the reason it has this value.

Numbers that belong to one algorithm's shape (window sizes, vector lengths) stay beside it.
"""

from __future__ import annotations

# --- intake -------------------------------------------------------------------------------------
MAX_FILE_BYTES = 64 * 1024 * 1024  # a text file above this is a dump, not an article
MAX_UNPACKED_BYTES = 4 * 1024 * 1024 * 1024  # of one .gz; a line is read at a time, so memory stays flat
MIN_TEXT_CHARS = 1  # an article of white space alone is set aside as empty
MAX_HTML_BYTES = 8 * 1024 * 1024  # a page's tree takes ten times its bytes; the longest news pages have 2 MiB
MAX_LINE_BYTES = MAX_FILE_BYTES  # one line of records is one article
MAX_CSV_FIELD_CHARS = 16 * 1024 * 1024  # a cell; an unclosed quotation mark must not swallow a table whole
MAX_UNPACK_RATIO = 200  # unpacked to packed bytes; news as JSON packs about 3 to 5 times, a bomb a thousand times
UNPACK_RATIO_FROM_BYTES = 1024 * 1024  # unpacked; below this a bomb does no harm
MAX_TEXT_CHARS = 2_000_000  # of one article: four long novels, minutes of reading; more is no article
MAX_SET_ASIDE = 1000  # problem rows of one file; what else is set aside there is counted in one more row
MAX_CONTROL_SHARE = 0.01  # of characters; text has next to none, random and packed bytes have a tenth
ENCODING_SAMPLE_BYTES = 256 * 1024  # enough to tell an encoding, and a bounded time
ENCODING_MAX_CHAOS = 0.1  # charset-normalizer's mess ratio in [0, 1]; tried texts in their own encoding had 0
ENCODING_MIN_COHERENCE = 0.1  # its language fit in [0, 1]; wrong guesses on short texts had 0, right ones .1 to .9
NEARLY_ASCII_SHARE = 0.02  # of bytes; English has up to this in curly quotes, other languages three times as many
MAX_DATE_CHARS = 64  # the longest spelled-out moments have 45

# intake: archives, captures, feeds, many processes
UNPACK_LARGE_RATIO = 20  # unpacked to packed bytes that any size may have; crawls of news pack 4 to 8 times
MAX_MEMBERS = 1_000_000  # of one archive with all inside it; a year of a large agency's wire has about as many
MAX_ZIP_DIRECTORY_BYTES = 64 * 1024 * 1024  # Python holds it whole, at ten times its size; half a million members
MAX_ARCHIVE_DEPTH = 4  # archives inside archives; a crawl in its package in a backup has three
MAX_BREAKS = 1000  # broken places of one web archive that are passed over; more is no archive
MAX_FEED_BYTES = 8 * 1024 * 1024  # the longest news feeds have 3 MiB
MAX_FEED_DEPTH = 100  # elements within elements; feedparser needs quadratic time for it, and feeds have ten
FEED_CONTENT_CHARS = 500  # of an item's own text; shorter is a teaser, taken as it stands
SNIFF_BYTES = 4096  # the beginning that tells a file's kind; the WHATWG asks for 1,445
POOL_AFTER = 32  # pages read in this process before others are started, which takes them two seconds
POOL_BATCH = 8  # pages handed over at once; one takes 10 to 50 ms, handing over about 1
POOL_AHEAD = 4  # batches waiting for each process; what is in memory is bounded by it
POOL_BATCH_BYTES = 2 * 1024 * 1024  # or fewer pages, where they are large
POOL_BYTES = 128 * 1024 * 1024  # of pages handed over and not answered; one page may have half of it
INTAKE_PROCESSES = 0  # that read pages; 0 = one a processor core
LANGUAGE_MIN_CHARS = 60  # of a text in Latin letters; below this, names alone mislead language identification
LANGUAGE_MIN_LETTERS = 20  # of a text in another script, which tells its language sooner
LANGUAGE_SURE_CHARS = 200  # from which the identifier's first guess is taken; of 2,600 English articles none is lost
LANGUAGE_SURE = 0.99  # its probability below that length; English lines taken for something else had up to .9
LANGUAGE_MIXED_SHARE = 0.2  # of characters in English lines from which a text in another language is read for them
LANGUAGE_LINES = 200  # of such a text that are looked at
LANGUAGE_SAMPLE_CHARS = 600  # the beginning tells the language; time grows with it, and 60 were enough for 2,600

# --- intake: markup ---------------------------------------------------------------------------------
RUNNING_CHARS = 60  # of a paragraph that is running text; menus, labels and lists of names are shorter
PRUNED_MOST = 0.5  # of a page's running text in one block that is pruned; an article has more of its page than that
LAYOUT_CELL_CHARS = 300  # of running text in one cell from which a table lays a page out; cells of figures have none
MAX_XML_BYTES = 32 * 1024 * 1024  # of news XML or JSON; a day's package of an agency has a tenth of that
MAX_MAIL_BYTES = MAX_FILE_BYTES  # one message with what is attached to it
MAX_MAIL_PARTS = 200  # of one message; newsletters have two, reports with attachments a dozen
LINKED_MOST = 0.5  # of a paragraph's characters in links; a teaser is a link as a whole
# --- intake: papers and pictures, and the process their parsers are confined to -----------------
CONFINED_CPU_SECONDS = 30.0  # of one file, or of one scanned page; the slowest honest page tried took 8
CONFINED_WALL_TIMES = 3.0  # times as long on the wall clock, for machines that are busy with other things
CONFINED_MEMORY_BYTES = 2 * 1024 * 1024 * 1024  # of address space; a page of 50 megapixels takes 0.7 GiB
CONFINED_OPEN_FILES = 64  # libraries and language data
CONFINED_FILES = 200  # served by one process before a new one takes over; a start costs 0.3 s
CONFINED_END_SECONDS = 5.0  # to wait for a process that no longer answers
CONFINED_REQUEST_BYTES = 128 * 1024 * 1024  # above MAX_FILE_BYTES
CONFINED_REPLY_BYTES = 64 * 1024 * 1024  # the words of 1,000 dense pages with their boxes take 20 MiB
PAGE_UNCHECKED_BYTES = 64 * 1024  # of HTML; no page shorter than this was made to take a second
PAGE_CONFINED_BYTES = 1024 * 1024  # of HTML; news pages have a tenth, and 1 MiB is read in a second
PAGE_TAG_BYTES = 16 * 1024  # of one tag; 2,000 attributes, which still cost nothing
PDF_PAGES = 500  # of one file; a whole Sunday paper has 150, more is no article but a book
PAGE_MIN_CHARS = 20  # of a page's own text; a scan may carry a stamp or a number, an article has more
SCAN_PAGES = 40  # of one file that are read by OCR; each takes seconds
SCAN_DPI = 200  # dots an inch at which a scanned page is drawn for OCR
OCR_LANGUAGES = "eng+ara"  # Tesseract's codes; those whose data are installed are used
OCR_CONFIDENCE = 30.0  # of a word, of 100; below are specks and edges of pictures taken for letters
XML_PART_BYTES = 32 * 1024 * 1024  # of a Word or OpenDocument file, unpacked; a novel has 5 MiB
PICTURE_PIXELS = 50_000_000  # of one picture; A3 at 400 dots an inch has 31 million, a bomb a billion

# --- briefing -----------------------------------------------------------------------------------
BRIEF_FULL_CLAIMS = 40  # claims shown in full; about what a reader gets through in a morning, and 2 MB of page
BRIEF_EXCERPT_CHARS = 400  # of one piece of evidence: two long sentences, enough to judge who says what
BRIEF_ANSWER_CLAIMS = 4  # claims named under each heading of the answer; the rest are counted
BRIEF_LINES_OPEN = 2  # articles of one voice shown unfolded; the others repeat it and fold
BRIEF_UNKNOWN_OPEN = 3  # voices nobody can place whose evidence is shown unfolded; the known ones all are
BRIEF_GRAPH_ARTICLES = 28  # articles drawn in one chain graph: one screen high; the rest are counted in it
BRIEF_GRAPH_VOICES = 20  # voices drawn in one chain graph
BRIEF_PASSAGES = 3  # of a copy that are quoted; enough to see what was taken over
BRIEF_PASSAGE_CHARS = 240  # of one of them: two lines
BRIEF_PRINT_ROWS = 300  # one-line rows that are still worth printing: about eight sheets

# --- the web desk ---------------------------------------------------------------------------------
LIST_ROWS = 40  # claims on one page of the list: two screens, and a few milliseconds
LIST_ROWS_MOST = 200  # that may be asked for at once
LIST_NAMES = 6  # voices named where a row is pointed at; the rest are counted
LIST_SPARK = 24  # columns of a spark line; more are narrower than a pixel and a half
CHANGE_DAYS = 12  # latest days offered as a beginning of what changed
SOURCES_KEPT = 2  # moments whose sources are held in memory: now, and one other
PAGES_KEPT = 200  # answers held in memory; the largest have half a megabyte
VIEWS_KEPT = 8  # replays held in memory; one of 1,683 articles takes about 60 MB
CHANGES_SHOWN = 25  # of one kind, before somebody asks for all
SOURCES_SHOWN = 100  # rows of the list of sources, before somebody asks for all
SOURCE_CLAIMS = 30  # of one source, likewise
PAGE_VOICES = 12  # of a claim that its page draws and quotes before somebody asks for all: three screens
PAGE_LINES = 3  # passages of one of them, likewise
PAGE_ARTICLES = 16  # drawn there; the rest are counted in the drawing
PAGE_PROCESSES = 4  # that make pages, where there are so many cores; each takes 100 MB, and one more helps few readers
PAGE_TITLE_CHARS = 80  # of a claim's wording in the title of its page: what a tab and a bookmark show

# --- sources ------------------------------------------------------------------------------------
CREDIT_HEAD_CHARS = 1500  # where datelines and by-lines stand; captions and menus may come before them
CREDIT_FOOT_CHARS = 1000  # where texts name whom they are from; a note on the authors may come after it
CREDIT_LAST_CHARS = 250  # of a text: where bare letters ("AFP") sign it; further up they are under its pictures

# --- engines ------------------------------------------------------------------------------------
ENGINE_THREADS = 0  # of DuckDB; 0 = one a processor core
ENGINE_MEMORY = "4GB"  # DuckDB spills to disk above it; 33,000 sentences need under 1 GB
SPARK_THREADS = 0  # of Spark in local mode; 0 = one a processor core
SPARK_MEMORY = "3g"  # of its Java machine, which spills to disk above it
SPARK_PARTITIONS = 8  # of a shuffle; Spark's 200 are for clusters and cost seconds on tables of megabytes

# --- ledger -------------------------------------------------------------------------------------
LEDGER_BUSY_SECONDS = 30.0  # wait for another process's write; its longest, storing a weighing, takes a few
EVIDENCE_LEFT_OVER_SECONDS = 24 * 3600.0  # unnamed bytes older than this are no other run's work of this moment

# --- weighing: copies ---------------------------------------------------------------------------
SHINGLE_WORDS = 5  # words a run; with six, one changed word in a short item hides a copy
COPY_CONTAINMENT = 0.1  # of the shorter text's own runs, outside quotation marks; labelled copies start at .11
COPY_PART_RUNS = 20  # own runs that make a copy of a part; police reports share nearly as many in set phrases
COPY_WHOLE = 0.5  # of the shorter text's runs, quotations with them; from here one text is mostly the other
COPY_MIN_RUNS = 8  # of those; "... people were killed in ... on Monday, police said" has five
COPY_PASSAGES = 12  # passages shown of one pair, the longest; an eighth of a text rarely lies in more

# --- weighing: claims ---------------------------------------------------------------------------
SAME_STORY = 0.4  # mean closeness of the documents of two stories from which they are one
STORY_TERMS = 40  # heaviest terms of the lead, and of the names, that are compared; the rest hardly adds
STORY_SHARED_KEYS = 2  # keys that two documents must share to be compared
STORY_KEYS = 10  # heaviest terms of the lead, and of the names, by which documents meet
MEANING_PART = 0.8  # of a pair's score: the cosine
WORDS_PART = 0.2  # of a pair's score: the weight of shared terms among all of an average one of the two
NAME_SHARE = 0.25  # of a name's weight in comparing statements: all sentences of a story share its names
WORDS_PRIOR = 0.25  # term weight added below the line, so that one shared word is no full overlap
NEAR_MEANING = 0.45  # cosine below which a pair is not scored further
FAR_MEANING = 0.33  # the same for pairs with the statement that words the main claim of the story
SAME_CLAIM = 0.48  # score from which two statements of one story may share a claim
NEAR_CLAIM = 0.33  # the same for the main claim of the story
REACH_FROM = 0.48  # score above which a neighbour makes a statement fit to word their claim
LEAD_CHARS = 600  # of a text: where news puts what it is about
TOLL_CHARS = 600  # of a text: where it counts the killed and injured of its main event, not of others
TOLL_SINGLE = 60  # hundredths: what a toll of one person is worth beside a number; "a man was shot" may be one of many
TOLL_BARE = 30  # hundredths: the same where a text only speaks of a shooting or of wounds
TOLL_ROUND_UP = 40  # percent of the worth that remains where a text sums up several events
OPENING_CHARS = 250  # of a text: its first sentence or two
LEAD_PROMINENCE = 0.5  # of a statement after the opening: what it adds to a neighbour that would word their claim
LATE_PROMINENCE = 0.2  # the same after the lead
LATE_FITNESS = 0.6  # of a statement after the lead
SAME_WORDS = 0.85  # score from which a copy's sentence is the original's, in the original's voice
STATEMENT_MIN_WEIGHT = 0.8  # term weight below which a statement says too little to be compared
NEGATED_FITNESS = 0.75  # a claim is better worded as what is than as what is not
TENTATIVE_FITNESS = 0.75  # "was probably a gas leak" says it less plainly than "was a gas leak"
OPEN_FITNESS = 0.25  # "whether it is so" words a claim only where nobody says that it is
FRAGMENT_FITNESS = 0.3  # "the death of the mayor" says less than "the mayor died"
LEANING_FITNESS = 0.5  # a claim's words stand alone: whose "it" and whose "we" nobody can tell
WORDING_MIN_WORDS = 6  # fewer words are a fragment or lean on the sentence before
WORDING_MAX_WORDS = 25  # more words say several things, and gather what is near to either
TAKES_SIDE = 0.61  # score from which a statement counts for or against the wording; below it only touches on it
NEGATION_REACH_WORDS = 8  # words after a negation in which its object is looked for
EVIDENCE_MAX_CHARS = 600  # from first to last piece of a statement; beyond it the longest piece is shown
RELAY_COVER = 0.5  # share of a statement that inner voices must say for the outer one to be a relay

# --- weighing: parts, and a ledger that grew -----------------------------------------------------------------
PART_STATEMENTS = 25_000  # in one part of a large ledger: some 400 MB while it is weighed
PARTS_FROM_STATEMENTS = 6_000  # below this another process takes longer to start than it saves
GROWTH_SHARE = 0.1  # new documents among the old from which all is weighed anew; the two cost about the same there

# --- weighing: support (amounts between 0 and 1, see weighing/support.py) -----------------------
SUPPORT_ROOT = 0.45  # share of what is missing to 1 that each known supporting root adds
SUPPORT_HEDGED = 0.6  # of that, where every line of the root is hedged
SUPPORT_UNKNOWN = 0.1  # share of the room for unknown roots that each of them adds
SUPPORT_UNKNOWN_MOST = 0.25  # all unknown roots together; below one known root, even a hedged one
SUPPORT_DENIAL = 0.6  # share of the support that each known denying root takes away
SUPPORT_UNKNOWN_DENIAL = 0.6  # the most that all unknown denying roots together take; always less than a known one

# --- weighing: stance (what the amounts are worth is learnt: weighing/stance.json) -----------------
STANCE_LEAD_CHARS = 400  # of a text: headline and first sentence or two, where a refutation is announced
STANCE_MEMBERS = 6  # statements of one article on one claim that are looked at, the nearest first
STANCE_SURE_EVENT = 2.0  # certainty of what a text tells in its own voice, on the scale from -3 to 3

# --- weighing: conflicts ----------------------------------------------------------------------------
ALIKE_WORDS = 10  # words on either side of a number that tell what it counts; about a sentence
ALIKE_SHARE = 0.35  # of the weight of the poorer side's words that both must have to count one thing
PLACE_WORDS = 6  # words before "in" and a place that tell what happened there
PLACE_APART_KM = 50.0  # between two places that cannot be one: what lies nearer is a town and its suburb
SAME_PLACE_SCORE = 0.7  # with the wording, of a statement whose places contradict: below, true things of other times
SAME_COUNT_FACTOR = (
    10  # between two numbers that may be of one count; of those further apart all that were read were of two
)
SAME_EVENT_DAYS = 3  # between two days that would be one event's; of those further apart ten of eleven were two events

# --- weighing: dependence from values (docs/decisions/0007; probabilities of an item unless said) ----------------
VERBATIM_SLIP = 0.001  # a source that takes another's feed differs from it; feeds here differ in 0 to 1 in 1,000
VERBATIM_AGREE = 0.995  # two careful sources of their own agree where others differ; the best pairs here do in .99
VERBATIM_PRIOR = 0.01  # of a pair of sources; one in a hundred, so that values must speak loudly
FALSE_VALUES = 10  # wrong values an item may have, all alike likely; 2009 paper: 100; the corpora do better with 10
SOURCE_ACCURACY = 0.8  # of a source nobody knows yet; the 2009 paper's 1 - error rate
SOURCE_ACCURACY_ITEMS = 10  # items that this first guess is worth
MOST_ACCURATE = 0.99  # nobody's accuracy counts as more, nor as less than 1 minus it: one vote must not rule
TRUTH_ROUNDS = 20  # at most; answers stood still after ten on every corpus tried
COPY_PRIOR = 0.2  # of a pair, either way; the 2009 paper's
COPY_RATE = 0.8  # of a copier's values that are copied; the 2009 paper's
SIMILAR_VALUES = 0.5  # of a similar value's score that counts for a value; between the paper's nothing and all
SUGGEST_FROM = 0.9  # probability from which a pair is worth a person's look
SUGGEST_SHARED_ERRORS = 3  # losing values a pair shares; fewer is chance, whatever the probability says

# --- reviewing --------------------------------------------------------------------------------------
REVIEW_CONTRADICTION = 1.0  # worth of settling who denies what, times log2(1 + articles); it turns a standing
REVIEW_NUMBERS = 0.9  # the same of two numbers that cannot both hold; it splits a claim or makes it a conflict
REVIEW_ONE_VOICE = 0.7  # the same of many articles at one voice; a mistake there hides independent support
REVIEW_MERGE = 0.6  # the same of a statement that only just joined a claim of several voices
REVIEW_PERSON = 0.8  # the same of two names that a rule took for one, times what the rule left open (1.2 - score)
REVIEW_ONE_VOICE_FROM = 3  # articles that end at one voice before it is asked; two are an ordinary reprint
REVIEW_UNSURE_BELOW = 0.55  # similarity to the wording; SAME_CLAIM joins from .48, the clear ones have .6 and more
REVIEW_CONTEXT_CHARS = 110  # of the article on either side of a quote: about a sentence
REVIEW_SHOWN = 60  # questions on one page; more than a person answers at a sitting

# --- the web desk: who may do what ------------------------------------------------------------------
PASSWORD_MIN_CHARS = 12  # NIST SP 800-63B asks for 8 and more; three words make 12
SESSION_IDLE_MINUTES = 60  # a long read of one article; OWASP names 15 to 30 for low-risk applications, with autosave
SESSION_HOURS = 12  # a working day, after which everybody signs in again
LOGIN_NAME_TRIES = 5  # wrong passwords for one name within the window
LOGIN_ADDRESS_TRIES = 20  # the same from one address, which an office may share
LOGIN_WINDOW_MINUTES = 15
ACT_MAX_BYTES = 64 * 1024  # of a form with a decision; the longest reasons have a few thousand
UPLOAD_MAX_FILES = 500  # dropped at once; whole archives go through the command line
UPLOAD_MAX_BYTES = 512 * 1024 * 1024  # of one drop, all files together; they lie on the disk until they are read
# --- sources: the record of one, and names near a wrong one ---------------------------------------------------
SOURCE_LEAST_RESOLVED = 8  # claims resolved below which no letter is suggested; eight of eight give .9, not yet an A
SOURCE_GRADES = (("A", 0.95), ("B", 0.85), ("C", 0.7), ("D", 0.5), ("E", 0.0))  # least share of claims that stood; A
# needs 18 claims without a fault; below an even chance a word is worth less than none (E)
SOURCES_NAMED = 4  # names listed where a word fits several sources or none
SOURCES_NEAR = 75  # rapidfuzz's weighted ratio in [0, 100] from which a name is told as near; one wrong letter has 90
HINT_ITEMS = 12  # counted things in conflict in a ledger below which no dependence is hinted at: in invented worlds of
# 40 items the copier alone is found; with a dozen, of which a pair shares three rare values, chance still loses

# --- fetching -------------------------------------------------------------------------------------
FETCH_PORTS = (80, 443)  # that may be contacted; others lead to machines' inner services more often than to articles
FETCH_AGENT = "Reportedly"  # the product token by which robots.txt may name us
FETCH_PROJECT = "https://pypi.org/project/reportedly/"  # where a server's owner reads who we are and what we do
FETCH_SECONDS = 60.0  # for one address: names, redirects and body together; slow news sites take ten
FETCH_RESOLVE_SECONDS = 10.0  # for one name; a resolver tries twice within it
FETCH_CONNECT_SECONDS = 10.0  # to connect and agree on TLS; a server that takes longer is down
FETCH_MAX_BYTES = 64 * 1024 * 1024  # that one address may send, and that it may unpack to; one file's limit
FETCH_HEAD_BYTES = 64 * 1024  # status and headers; servers themselves send 16 KiB at most
FETCH_HEADERS = 200  # of one answer; news sites send 30
FETCH_REDIRECTS = 8  # one after another; consent pages and short addresses need up to five
FETCH_MAX_ADDRESS_CHARS = 8000  # RFC 9110 asks for at least this to be supported; longer ones carry data, not a page
FETCH_TRIES = 3  # of an address that fails for now
FETCH_BACKOFF_SECONDS = 2.0  # before the second try, doubled before each further one
FETCH_MAX_WAIT_SECONDS = 120.0  # that a server may ask us to wait (Retry-After); for more we do not stay
FETCH_HOST_GAP_SECONDS = 1.0  # between two requests to one host, unless its robots.txt asks for more
FETCH_HOST_MAX_GAP_SECONDS = 30.0  # the longest Crawl-delay that is kept; a longer one is told and shortened to this
FETCH_ROBOTS_BYTES = 500 * 1024  # of robots.txt that are read: RFC 9309's least
FETCH_ROBOTS_SECONDS = 24 * 3600.0  # that robots.txt is remembered: RFC 9309's most
FETCH_AT_ONCE = 8  # hosts that are asked at the same time; one host is asked one thing at a time
FETCH_AHEAD = 16  # pages held until they are read; each may have FETCH_MAX_BYTES, news pages have 0.3 MiB
FETCH_AGAIN_SECONDS = 3600.0  # a list that is run again within it goes on where it stopped
FETCH_MAX_LIST = 100_000  # addresses of one list
WATCH_SECONDS = 900.0  # between two looks at a feed; the usual refresh of news feeds
WATCH_LEAST_SECONDS = 60.0  # nobody's feed is asked more often
WATCH_MAX_ITEMS = 500  # of one feed at one look; news feeds hold 20 to 100
VERSION_SAME_SENTENCE = 0.5  # of its words, by difflib's ratio, that make a sentence the old one reworded
VERSION_MAX_SENTENCES = 4000  # of one version that are compared; difflib takes their square

# --- the web desk: weighing beforehand, picking a claim, drops that outlive a restart ------------------
SUPPOSED_NEW = 200  # documents that wait to be weighed up to which a judgement is weighed beforehand; about ten seconds
EFFECT_SHOWN = 4  # claims told of one answer; the rest are counted
PREVIEWS_WAITING = 6  # questions that wait to be weighed beforehand; who pages on quickly wants the latest alone
PREVIEWS_KEPT = 200  # answers weighed beforehand that are kept in memory; a few hundred bytes each
PICK_POOL = 300  # claims with words in common whose meanings are compared; 20 ms
PICK_SHOWN = 20  # claims offered to merge with; more words find the others
PICK_QUOTES = 4  # of each claim, side by side
SPLIT_LINES_MOST = 200  # lines split off in one act; each is a row on record
PREVIEW_SECONDS = 120.0  # that a page waits for an answer weighed beforehand; a busy machine takes ten
