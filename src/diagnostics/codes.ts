export type Severity = 'error' | 'warning' | 'hint'

interface CodeEntry {
  readonly severity: Severity
  /** One line for the table in docs/diagnostics.md: what it means. */
  readonly meaning: string
  /** What the author does about it. */
  readonly remedy: string
}

/** Every code that citedeck can report. Codes are permanent: one may be retired, none changes its meaning. */
export const CODES = {
  // Files
  'file-missing': {
    severity: 'error',
    meaning: 'A file or folder that is named does not exist.',
    remedy: 'Correct the name, or put the file there.',
  },
  'file-unreadable': {
    severity: 'error',
    meaning: 'A file cannot be read: it is a folder, a permission is missing, or it is over the size bound.',
    remedy: 'Name a readable file within the bound that the message gives.',
  },
  'file-not-utf8': {
    severity: 'error',
    meaning: 'A text file is not UTF-8.',
    remedy: 'Save it as UTF-8; the message gives the first bad byte.',
  },
  'path-outside-workspace': {
    severity: 'error',
    meaning: 'A path leads out of the workspace.',
    remedy: 'Copy the file into the workspace and name it there.',
  },
  'source-not-added': {
    severity: 'error',
    meaning:
      'A file given to `source add` cannot become a source: it is unreadable, empty, of a format that is not read, or in the corpus already.',
    remedy: 'Mend the file or leave it out; the others were added.',
  },
  // YAML
  'yaml-syntax': {
    severity: 'error',
    meaning:
      'The YAML does not parse, or holds what has no meaning here: tags, or characters that no page can show.',
    remedy: 'Mend it at the place shown; quoting the text is often enough.',
  },
  'yaml-tab': { severity: 'error', meaning: 'A tab is used for indentation.', remedy: 'Indent with spaces.' },
  'yaml-duplicate-key': {
    severity: 'error',
    meaning: 'A key stands twice in one map.',
    remedy: 'Keep one of the two.',
  },
  'yaml-alias-limit': {
    severity: 'error',
    meaning: 'Aliases expand to more than the bound.',
    remedy: 'Write the values out.',
  },
  'text-cut-by-comment': {
    severity: 'error',
    meaning: 'A plain text is cut short by a space and #, which starts a comment.',
    remedy: 'Put the text in quotes.',
  },
  'text-needs-quotes': {
    severity: 'error',
    meaning: 'YAML reads a text as something else: a map, a list or a block mark.',
    remedy: 'Put the line in quotes.',
  },
  'wrong-type': {
    severity: 'error',
    meaning: 'A value is not of the kind that its key takes.',
    remedy: 'Write what the message asks for.',
  },
  'unknown-key': {
    severity: 'error',
    meaning: 'A key is not known here.',
    remedy: 'Use the nearest known key, or remove it.',
  },
  'missing-key': { severity: 'error', meaning: 'A key that must be there is not.', remedy: 'Add it.' },
  'invalid-value': {
    severity: 'error',
    meaning: 'A value is not one of those allowed.',
    remedy: 'Use one of the values that the message lists.',
  },
  'invalid-date': {
    severity: 'error',
    meaning: 'A date does not exist or is not ISO 8601 / EDTF.',
    remedy: 'Write it as 2025-02-10, 2025-02 or 2025.',
  },
  // Outline
  'outline-empty': {
    severity: 'error',
    meaning: 'The outline holds nothing, or no slides.',
    remedy: 'Start from `citedeck new briefing NAME`.',
  },
  'unknown-layout': {
    severity: 'error',
    meaning: 'There is no layout of this name.',
    remedy: 'Use the nearest known one; docs/layouts.md lists them.',
  },
  'unknown-theme': {
    severity: 'error',
    meaning: 'There is no theme of this name.',
    remedy: 'Use one of those listed.',
  },
  'unknown-marking': {
    severity: 'error',
    meaning: 'The marking is not one of TLP 2.0.',
    remedy: 'Use one of those listed.',
  },
  'unknown-corpus': {
    severity: 'error',
    meaning: 'There is no corpus of this name in the workspace.',
    remedy: 'Use one of those listed, or `citedeck new corpus NAME`.',
  },
  'unknown-fact': {
    severity: 'error',
    meaning: 'No fact of the corpus has this id.',
    remedy: 'Use the nearest known id, or add the fact.',
  },
  'reference-unread': {
    severity: 'warning',
    meaning:
      'The id of a fact stands in a text with half of the marks of a reference, and would be shown as it is.',
    remedy: 'Write `[@id]` to cite the fact, or `{{id}}` for its value.',
  },
  'unknown-source': {
    severity: 'error',
    meaning: 'No source of the corpus has this id.',
    remedy: 'Use the nearest known id, or add the source.',
  },
  'unknown-language': {
    severity: 'error',
    meaning: 'The language is not a BCP 47 tag.',
    remedy: 'Write it like en, de or pt-BR.',
  },
  'words-missing': {
    severity: 'hint',
    meaning: 'There are no generated words in this language; English is used.',
    remedy: 'Add templates/words/<lang>.yaml.',
  },
  'duplicate-id': {
    severity: 'error',
    meaning: 'Two slides, facts or sources have one id.',
    remedy: 'Change one of them; a slide takes `id:`.',
  },
  'image-unusable': {
    severity: 'error',
    meaning: 'An image is not a PNG, JPEG, WebP, GIF or SVG, or is over the size bound.',
    remedy: 'Convert or shrink it.',
  },
  'edition-not-found': {
    severity: 'warning',
    meaning:
      'The edition that this one supersedes is not in the workspace: what it stated cannot be compared, and no correction notice is printed.',
    remedy: 'Keep a file of it, and name it: `supersedes: {id: ID, file: PATH}`.',
  },
  'edition-unusable': {
    severity: 'error',
    meaning:
      'A file that is named as an earlier edition is none: citedeck has not built it, or its provenance is missing, broken or of a newer form.',
    remedy: 'Name its provenance.json, its deck (HTML) or a PDF with the provenance attached.',
  },
  'edition-changed': {
    severity: 'warning',
    meaning: 'The file of an earlier edition is not as it was when it was built.',
    remedy: 'Take the file from where it was kept when it was handed out; `citedeck verify` says more.',
  },
  'edition-for-others': {
    severity: 'warning',
    meaning:
      'The file of an earlier edition was built for another audience than this one: readers are told of changes to what they were not given.',
    remedy:
      'Put the edition that this audience was given beside it, with the audience’s name behind its own: `edition-1.json`, `edition-1-public.json`.',
  },
  'edition-overwritten': {
    severity: 'warning',
    meaning: 'The file of an earlier edition is one that each build of this outline writes anew.',
    remedy: 'Copy it to where it stays, and name the copy.',
  },
  'approval-unchecked': {
    severity: 'error',
    meaning: 'The briefing is approved, and evidence that it cites is unchecked, or its check is void.',
    remedy: 'See `citedeck review`; read each passage, and sign it. Until then the status is `reviewed`.',
  },
  'unknown-audience': {
    severity: 'error',
    meaning: 'An audience is named that the outline, which declares its audiences, does not have.',
    remedy: 'Correct the name, or add it to `audiences:`.',
  },
  'audience-leaves-nothing': {
    severity: 'error',
    meaning:
      'All points of a slide are for others, so that nothing is left of it for the audience built for.',
    remedy: 'Mark the slide itself with `audience:`, or leave one of its points to everybody.',
  },
  'audience-withheld': {
    severity: 'error',
    meaning:
      'A slide or point that is for the audience built for cites a fact that is not, or one that rests on a source that is not.',
    remedy:
      'Mark the slide or point with the same `audience:`, or cite a fact that rests on sources for everybody.',
  },
  'audience-leak': {
    severity: 'error',
    meaning: 'Something that was left out for an audience stands in a finished file. Nothing was written.',
    remedy:
      'Look where the message says: other words that repeat it, a picture’s name, metadata, a template of your own. Mark that too, or word it otherwise.',
  },
  'marking-exceeded': {
    severity: 'error',
    meaning:
      'The briefing has a more open handling label than a fact that it cites, or a source of such a fact.',
    remedy: 'Give the briefing the stricter label, or leave out what cites it (`audience:`).',
  },
  'approval-unnamed': {
    severity: 'error',
    meaning: 'The status is approved and nobody is named for it.',
    remedy: 'Add `approved-by:`.',
  },
  // Sources
  'source-changed': {
    severity: 'error',
    meaning: 'The file of a source is not the one that was registered.',
    remedy: 'Read it again, then `citedeck source attach FILE --corpus NAME --reread ID`.',
  },
  'text-absent': {
    severity: 'warning',
    meaning: 'The text of a source is not here, so its quotes could not be checked.',
    remedy: 'citedeck source attach FILES --corpus NAME',
  },
  'text-unreadable': {
    severity: 'error',
    meaning:
      'The text of a source cannot be read: in no known encoding, damaged, encrypted, empty of text, a folder, or a format without a reader.',
    remedy: 'Replace it by a readable file and register its hash.',
  },
  'lineage-cycle': {
    severity: 'error',
    meaning: 'Sources derive from one another in a circle.',
    remedy: 'Decide which came first.',
  },
  'claimant-ambiguous': {
    severity: 'error',
    meaning: 'A name or alias belongs to two claimants.',
    remedy: 'Leave it with one of them.',
  },
  'claimant-similar': {
    severity: 'hint',
    meaning: 'Two claimants look like spellings of one.',
    remedy: 'If they are one, declare the second as an alias.',
  },
  // Evidence
  'quote-not-found': {
    severity: 'error',
    meaning: 'The quote does not stand in its source.',
    remedy:
      'Copy the words as they stand. Where they stand in another source, leave words out, or are nearly right, the message shows it.',
  },
  'quote-ambiguous': {
    severity: 'error',
    meaning: 'The quote stands in its source more than once.',
    remedy: 'Quote more of it, or add `prefix:` or `suffix:`.',
  },
  'quote-too-long': {
    severity: 'error',
    meaning: 'The quote is longer than 300 characters.',
    remedy: 'Quote the words that carry the claim.',
  },
  'quote-crosses-paragraphs': {
    severity: 'error',
    meaning: 'The quote runs over the end of a paragraph.',
    remedy: 'Quote within one paragraph, or say `across: true`.',
  },
  'quote-clipped': {
    severity: 'warning',
    meaning:
      'Around the quote, or in what it elides, stands a negation, a hedge or a speaker that the evidence does not declare.',
    remedy: 'Declare it in `stance`, `hedge` or `by`, or quote it.',
  },
  'quote-from-other-message': {
    severity: 'warning',
    meaning:
      'The quote stands in a message that another message quotes or forwards: its sender did not say it.',
    remedy: 'Quote what the sender wrote, or name both in `by`, the sender first.',
  },
  'value-missing': {
    severity: 'error',
    meaning: 'No value can be read from the quote.',
    remedy: 'Quote the figure, or correct the kind of the fact.',
  },
  'value-ambiguous': {
    severity: 'error',
    meaning: 'The quote holds several figures.',
    remedy: 'Say which with `value:`.',
  },
  'value-unsupported': {
    severity: 'error',
    meaning: 'The stated value is not in its quote, nor a sum or difference of figures in it.',
    remedy: 'Quote the figure, or correct the value.',
  },
  'date-needs-issued': {
    severity: 'error',
    meaning: 'A relative date cannot be resolved: the source has no date of issue.',
    remedy: 'Add `issued:` to the source, or `value:` to the evidence.',
  },
  'year-inferred': {
    severity: 'warning',
    meaning:
      'A date without a year was placed in a year before the event, or more than half a year before its source.',
    remedy: 'Say the date with `value:`, or quote the words that tell its year.',
  },
  'date-bounded': {
    severity: 'warning',
    meaning:
      'A date is quoted from words that tell another by it: “two days before 26 September”, “shortly after 10 February”.',
    remedy: 'Say so in the claim (“Day before which …”), make it a statement, or quote the day itself.',
  },
  'copy-adds': {
    severity: 'hint',
    meaning: 'Evidence rests on a sentence that its source, a declared copy, has and the original has not.',
    remedy:
      'Where it is its own report, take `derived-from` from the source and set it beside the evidence that was copied.',
  },
  'copy-altered': {
    severity: 'warning',
    meaning:
      'A copy says something else than what it copies: another value, or a sentence that the copy changed.',
    remedy: 'Cite what it copies; or say `altered: true` where the briefing shows what the copy made of it.',
  },
  'copy-undeclared': {
    severity: 'warning',
    meaning: 'A source seems to be a copy of another one, and its lineage does not say so.',
    remedy: 'Look at both with `citedeck copies`; declare it with `citedeck copies --declare COPY ORIGINAL`.',
  },
  'quotation-from-copy': {
    severity: 'error',
    meaning:
      'A quotation is taken from a rewritten or translated copy: these are not the words that were said.',
    remedy: 'Quote from where the words were first published.',
  },
  'credibility-unsupported': {
    severity: 'error',
    meaning: 'Admiralty credibility 1 (confirmed) without two independent origins.',
    remedy: 'Lower the grade, or add an independent origin.',
  },
  'derivation-impossible': {
    severity: 'error',
    meaning:
      'A derived fact cannot be computed: a part has no value, units do not fit, or it refers to itself.',
    remedy: 'Mend the parts that the message names.',
  },
  'preferred-unknown': {
    severity: 'error',
    meaning: 'The preferred source holds no evidence of this fact.',
    remedy: 'Name a source among its evidence.',
  },
  'number-shared': {
    severity: 'hint',
    meaning: 'One number serves two measures, as 2,357 dead and 2,357 shelters.',
    remedy: 'Read both passages: one of the two may be a slip of the writer.',
  },
  'words-shared': {
    severity: 'hint',
    meaning: 'One source gives the same words to two speakers.',
    remedy: 'Find out who said them; until then neither is a second voice.',
  },
  'utterance-split': {
    severity: 'hint',
    meaning: 'Two quotations look like one utterance, worded or translated twice.',
    remedy: 'If they are, make them the evidence of one fact, with `said-in:`.',
  },
  'quotation-reworded': {
    severity: 'hint',
    meaning: 'Two sources quote one utterance in different words of the language that it was said in.',
    remedy: 'One at least is not exact: find a record of it, or say `said-in:` if they are translations.',
  },
  'name-similar': {
    severity: 'hint',
    meaning: 'Two names in one fact look like spellings of one.',
    remedy: 'If they are, list both in `variants:`.',
  },
  'claimant-overlapping': {
    severity: 'hint',
    meaning:
      'Two claimants, or a claimant and a publisher or author, may be one: initials, a spokesman, a shortened name, or the same figure and words.',
    remedy: 'If they are one, declare the second as an alias; if not, declare both.',
  },
  // Checks of the briefing
  'number-unsupported': {
    severity: 'error',
    meaning: 'A number or date in the text stands in no evidence of the facts cited there.',
    remedy: 'Cite the fact that carries it, or correct the number.',
  },
  'figure-superseded': {
    severity: 'warning',
    meaning:
      'A figure or date in the text is one that its claimant has since replaced, and it is written as if it stood.',
    remedy: 'Write the newer one or {{id}}, or say that this one was the first, or when it was said.',
  },
  'figure-misattributed': {
    severity: 'warning',
    meaning: 'The sentence has somebody say a figure or date that the evidence has from others alone.',
    remedy: 'Name who says it, or write what they say.',
  },
  'figure-reversed': {
    severity: 'warning',
    meaning: 'A figure by which something fell in the evidence is written as a rise, or the other way round.',
    remedy: 'Tell the change as the evidence does.',
  },
  'figure-unqualified': {
    severity: 'warning',
    meaning: 'A figure is written without the bound, the “about” or the hedge that its evidence has.',
    remedy: 'Write it as the evidence does, or use {{id}}.',
  },
  'modality-dropped': {
    severity: 'warning',
    meaning:
      'What all reports tell as possible or expected (“could reach”, “is expected to close”) is written as what is, was or will be.',
    remedy: 'Write it as the evidence does: “could”, “may”, “is expected to”; or say who says so.',
  },
  'fact-unused': {
    severity: 'hint',
    meaning: 'A fact of the corpus is not cited by the outline.',
    remedy: 'Nothing, if it is meant so.',
  },
  uncited: {
    severity: 'warning',
    meaning: 'A statement cites nothing.',
    remedy: 'Cite a fact, or say `uncited: true` on the slide.',
  },
  'differ-unsaid': {
    severity: 'warning',
    meaning: 'Reports of a fact differ, and the sentence writes it as settled.',
    remedy: 'Use {{id}}, give both values, or say that reports differ.',
  },
  'judgement-single-origin': {
    severity: 'warning',
    meaning: 'A judgement rests on one origin.',
    remedy: 'Find a second origin, or say so in `basis`.',
  },
  'likelihood-with-confidence': {
    severity: 'warning',
    meaning: 'One sentence holds both a likelihood and a confidence.',
    remedy: 'Say them in two sentences (ICD 203).',
  },
  'likelihood-off-scale': {
    severity: 'error',
    meaning: 'A likelihood word is not in the scale of the outline.',
    remedy: 'Use a word of the scale; scales are never mixed.',
  },
  'figure-unquoted': {
    severity: 'error',
    meaning: 'The quotes of a figure slide do not give its value.',
    remedy: 'Use another fact, or quote the figure.',
  },
  'fact-kind-unfit': {
    severity: 'error',
    meaning: 'A layout is given a fact of a kind that it cannot show.',
    remedy: 'Name a fact of the kind that the message gives, or use another layout.',
  },
  'row-uneven': {
    severity: 'error',
    meaning: 'A row has more or fewer cells than there are columns.',
    remedy: 'Write one cell for each column.',
  },
  'minutes-exceeded': {
    severity: 'warning',
    meaning: 'Slides are given more minutes than their section or the talk has.',
    remedy: 'Give the slides less, or the whole more.',
  },
  'comparison-underived': {
    severity: 'warning',
    meaning: 'A comparison is made without a derived fact.',
    remedy: 'Add a fact with `derived:` and cite it.',
  },
  'cut-off-before-source': {
    severity: 'error',
    meaning: 'A cited source is dated after the information cut-off.',
    remedy: 'Move the cut-off, or leave the source out.',
  },
  'title-without-verb': {
    severity: 'hint',
    meaning: 'A title names a topic and states no finding.',
    remedy: 'Write what was found as a sentence.',
  },
  'title-drops-condition': {
    severity: 'warning',
    meaning: 'A bottom-line title leaves out a condition on which its judgement rests.',
    remedy: 'Say the condition in the title.',
  },
  // Recipients
  'csv-syntax': {
    severity: 'error',
    meaning:
      'A line of a list in CSV cannot be read: its quotation marks do not match, or it has more cells than columns.',
    remedy:
      'Put a cell that holds a comma or a quotation mark into quotation marks, and double those within it.',
  },
  'copy-number-taken': {
    severity: 'error',
    meaning: 'Two recipients have the same number of a copy.',
    remedy: 'Give each copy a number of its own, or leave the numbers out.',
  },
  'recipient-repeated': {
    severity: 'warning',
    meaning: 'A recipient stands twice in a list, and would get two copies.',
    remedy: 'Leave one out; where they are two people, add what tells them apart as `organisation`.',
  },
  // Layout and output
  'slide-overflow': {
    severity: 'error',
    meaning: 'A slide holds more than fits on it.',
    remedy: 'Shorten it, or split it in two.',
  },
  'text-too-small': {
    severity: 'error',
    meaning: 'Text on a slide is smaller than 14 CSS pixels.',
    remedy: 'Make it larger.',
  },
  'glyph-missing': {
    severity: 'error',
    meaning: 'No embedded font has this character.',
    remedy: 'Write it otherwise, or add a font that has it.',
  },
  'request-blocked': {
    severity: 'warning',
    meaning: 'The printed page asked for something outside itself, which was blocked.',
    remedy: 'Take the reference out of the template.',
  },
  'template-broken': {
    severity: 'error',
    meaning: 'A layout or template of the workspace cannot be used.',
    remedy: 'Mend it as the message says.',
  },
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof CODES
