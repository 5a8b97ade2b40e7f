/**
 * English abbreviations that end in a full stop, as news style books list them (AP, Reuters, the Guardian), by whether
 * a sentence can end with them. The distinction is Kiss and Strunk's ("Unsupervised Multilingual Sentence Boundary
 * Detection", Computational Linguistics 32, 2006): after the second kind, a following word that often opens a
 * sentence decides. The lists are our own, and so is that of openers.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Titles and connecting words: what they belong to follows. */
export const NEVER_LAST = words(
  'Mr Mrs Ms Mx Dr Prof Rev Fr Hon Messrs Mme Mlle Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Cdr Brig Supt Insp Det Pres Gov Sen Rep ' +
    'Amb St Ste Mt Ft vs v cf viz approx ca al e.g i.e eg ie Fig fig pp esp incl',
)

/** Abbreviations that may stand last. Single letters and runs of them ("U.S.", "a.m.") are recognised by their form. */
export const MAY_BE_LAST = words(
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Jr Sr Inc Ltd Co Corp Bros Dept Univ Ave Blvd Rd ' +
    'etc est Ph.D Calif Conn Fla Mass Mich Minn Pa Tenn Va Wash',
)

/** Abbreviations only where a number follows: "No. 4", "no. 4". */
export const BEFORE_NUMBER = words('No no Nos nos Art art Sec sec vol Vol p ch Ch Rs Tk Rp Sh Shs')

/** Words that open a sentence far more often than a name. */
export const OPENERS = words(
  'The A An This That These Those There Here He She It They We I You His Her Its Their Our My Your In On At By For From With Without Within As ' +
    'After Before During Since Until Under Over About Against Among Between And But Or Nor So Yet If When While Where Why How What Who Which ' +
    'Although Though Because However Meanwhile Still Now Then Also Both Some Many Most Several All Each Every Few No Not None One Two Three ' +
    'Last Earlier Later Only Even Just According Officials Police Asked Despite To',
)
