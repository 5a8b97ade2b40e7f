/**
 * The words of `findClipping`, in English. They are regular expressions of whole words, `'` standing for every
 * apostrophe. The choice is ours; what each list draws on stands above it.
 */

/** How far a cue reaches: over the rest of its clause, or over the next three words up to a comma. */
export type Reach = 'clause' | 'phrase'

export interface Cue {
  readonly words: string
  readonly reach: Reach
}

const clause = (words: string): Cue => ({ words, reach: 'clause' })
const phrase = (words: string): Cue => ({ words, reach: 'phrase' })

/** Words that look like a negation and are none, and other idioms; they are passed over. Our own list. */
export const IDIOMS: readonly string[] = [
  'not (?:only|just|merely|simply|least)',
  'if not',
  'whether or not',
  'or not',
  'no (?:doubt|wonder|matter|less|fewer|more than|small part|sooner|uncertain)',
  'without (?:a |any )?(?:doubt|question)',
  'nothing but',
  'none other',
  'claim(?:s|ed|ing)? (?:\\w+ )?(?:responsibility|credit|victory|asylum|\\S+ lives)',
  '(?:that|this|which) (?:is|was) to say',
  'as if',
  'if only',
  'what if',
  '(?:most|more|less) likely than',
  'no \\d+',
]

/**
 * Negation before what it negates. Verbal, absolute and approximate negators after Huddleston and Pullum, "The
 * Cambridge Grammar of the English Language" (2002), chapter 9; verbs that deny their complement after Saurí and Pustejovsky,
 * "FactBank" (Language Resources and Evaluation 43, 2009); both kinds are cues in Morante and Blanco's shared
 * task (*SEM 2012).
 */
export const NEGATIONS: readonly Cue[] = [
  clause("not|cannot|\\w+n't|never|neither|nor|nobody|no one|nothing|nowhere|none"),
  clause('hardly|scarcely|barely|rarely|seldom|no longer|unsuccessfully'),
  clause(
    '(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|yet|powerless) to|incapable of',
  ),
  clause(
    'den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)',
  ),
  clause(
    '(?:stop(?:s|ped)? )?short of|far from|lack(?:s|ed|ing)?|absence of|false(?:ly)?|untrue|no (?:evidence|sign|indication|proof)',
  ),
  phrase('no|without|rather than|instead of|unlike|non'),
]

/** Quantifiers that all but deny, where they open a clause: "few in power listened", "little was known". Ibid., 9.3.3. */
export const SUBJECT_NEGATIONS = '(?:few|little)'

/**
 * Hedges before what they hedge: modal verbs, adverbs and adjectives of possibility as in Hyland, "Hedging in Scientific
 * Research Articles" (1998) and BioScope's and CoNLL-2010's speculation cues (Vincze et al. 2008; Farkas et al.
 * 2010); reporting words of police and court news ("alleged", "suspected", "accused of") are our addition.
 */
export const HEDGES: readonly Cue[] = [
  clause('may|might|could'),
  clause(
    'allegedly|reportedly|apparently|possibly|probably|perhaps|maybe|(?:un)?likely|supposedly|purportedly',
  ),
  clause('presumably|potentially|seemingly|ostensibly|arguably|conceivably|almost certainly'),
  clause(
    '(?:is|are|was|were|be|been|being) (?:widely |also |still )?(?:said|believed|thought|understood|reported|alleged|feared|presumed|rumou?red|suspected|claimed|considered|assumed)',
  ),
  clause(
    '(?:is|are|was|were|be|been|being) (?:now |still |also |widely )?(?:expected|predicted|projected|forecast) to',
  ),
  clause('(?:believed|thought|understood|presumed|rumou?red|feared|reported|alleged|said) to'),
  clause('(?:seem|appear)(?:s|ed)?(?: to| that)?|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)'),
  clause(
    'possible that|possibility|suspicions?|rumou?rs?|speculat(?:e|ed|ion)|doubts?|doubtful|unclear|uncertain|(?:un)?certain whether',
  ),
  clause('suspected of|accused of|charged with'),
  clause('(?<!even )if|unless|provided that|in case|whether'),
  phrase(
    'even if|alleged|suspected|supposed|purported|presumed|possible|potential|probable|so-called|unconfirmed|unverified',
  ),
]

/** Doubt or denial after what it is about, anywhere in the rest of the sentence. Our own list. */
export const NEGATIONS_AFTER: readonly string[] = [
  '(?:something|a|an|the|which|claims?|charges?|allegations?|accusations?|reports?)(?: \\w+){0,3} (?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed)|dismiss(?:es|ed)|refuted)(?: by)?',
  '(?:was|were|is|are|has been|have been) (?:\\w+ly )?(?:denied|rejected|disputed|dismissed|refuted) by',
  '(?:is|was|are|were) (?:not true|untrue|false|unfounded|baseless|a lie)',
]

export const HEDGES_AFTER: readonly string[] = [
  '(?:it|he|she|they) (?:is|was|are|were) (?:believed|thought|claimed|alleged|feared|said|understood)',
  '(?:allegedly|reportedly|apparently|possibly|probably|perhaps|supposedly)(?=\\W*$|,)',
  'if (?:confirmed|true|verified)',
  '(?:cannot|could not|has not been|have not been) (?:be )?(?:independently )?(?:verified|confirmed)',
]

/** What may follow a quote at once and turn it: "14 dock workers were not hurt", "a second fire may have started". */
export const TURNS_NEXT: { readonly negation: string; readonly hedge: string } = {
  negation:
    "(?:(?:is|are|was|were|has|have|had|do|does|did|will|would|should|must)\\s+)(?:not|never|no longer)|\\w+n't|cannot|fail(?:s|ed) to|(?:has|have|had) yet to|den(?:y|ies|ied)",
  hedge:
    '(?:may|might|could)(?: \\w+)? (?:have|be)|(?:is|are|was|were) (?:believed|thought|said|reported|alleged|feared|suspected|rumou?red)',
}

/**
 * Words of saying that name a speaker wherever they stand. The verbs are source-introducing predicates of FactBank
 * (above) that news reports use; nouns of the same form are left out.
 */
export const SPEECH =
  'said|alleges|contends|says|told|tells|asserted|announced|warned|argued|argues|insisted|testified|stated|declared|vowed|puts? the (?:number|figure|toll|strength|total|count)'

/** Words of saying or thinking that are other things too: only before "that", a colon or a quotation. */
export const SPEECH_BEFORE_CLAUSE =
  'claim(?:s|ed)?|report(?:s|ed)?|not(?:es|ed)|add(?:s|ed)|confirm(?:s|ed)|agree(?:s|d)|estimate[sd]?|believe[sd]?|think|thinks|thought|writes|wrote|found|say|tell|maintain(?:s|ed)|assess(?:es|ed)|conclude[sd]?|acknowledge[sd]?|admit(?:s|ted)|reveal(?:s|ed)|recall(?:s|ed)|estimates|alleged|contended|predict(?:s|ed)|stress(?:es|ed)|emphasi[sz]e[sd]|explain(?:s|ed)'

/** Words of thinking that need no "that" after their subject: "analysts believe the group …". */
export const BELIEF =
  'believe[sd]?|think|thinks|estimate[sd]?|say|warn|warns|reckon(?:s|ed)?|fear(?:s|ed)?|suspect(?:s|ed)?'

/**
 * What somebody expects, and has grounds for or is sure of before "that": nobody has said it yet, and it is theirs all the
 * same. Reaches the words of its clause. Our own list.
 */
export const EXPECTATION =
  "expects|anticipates|foresees|(?:hopes|plans|intends|expected|anticipated|hoped)(?= that\\b)|(?:has|have|had|holds?|held|cites?|cited|presents?|presented|obtained|gathered|sees?|saw|finds?|found)(?! no\\b)(?: [\\w'-]+){0,3} (?:evidence|proof|indications?|information|intelligence|signs?|grounds|reasons? to (?:believe|think|assume|suspect))(?= that\\b)|(?:is|are|was|were|am)(?: \\w+ly)? (?:convinced|certain|confident|sure|adamant|of the (?:view|opinion))(?= that\\b)"

export const ATTRIBUTION = 'according to|in the words of|as reported by'
