/** A file that `citedeck new` writes. */
export interface Starter {
  readonly path: string
  readonly text: string
}

/** A first outline, which builds as it stands where the corpus has a fact to point at. */
export function briefingStarter(
  id: string,
  corpus: string,
  facts: readonly string[],
  day: string,
): Starter[] {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  const [first] = facts
  const points = first
    ? [`      - "What this fact says in your words [@${first}]."`]
    : ['      - "A point, with the fact that carries it: [@fact-id]."']
  return [
    {
      path: `briefings/${id}.yaml`,
      text: [
        '# yaml-language-server: $schema=../schemas/outline.schema.json',
        `title: ${title}`,
        '# subtitle: What is known, what is disputed, and what comes next',
        `date: ${day}`,
        `information-cut-off: ${day}  # nothing later is in it; printed on every page`,
        'status: draft  # draft, reviewed or approved (with approved-by)',
        'author: Your desk',
        'marking: TLP:AMBER  # TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or TLP:CLEAR',
        `corpus: ${corpus}`,
        'theme: paper  # or night',
        'slides:',
        '  - layout: cover',
        '  - section: What happened',
        '  - layout: points',
        '    title: State the finding here, as a sentence that says something',
        `${first ? '' : '    uncited: true  # take this out once the points cite facts\n'}    points:`,
        ...(first ? points : ['      - Every point cites a fact of the corpus; see docs/outline.md.']),
        '    notes: What you say, and do not show.',
        '',
      ].join('\n'),
    },
  ]
}

/** An empty corpus that explains itself. */
export function corpusStarter(name: string): Starter[] {
  const folder = `corpus/${name}`
  return [
    {
      path: `${folder}/sources.yaml`,
      text: `# yaml-language-server: $schema=../../schemas/sources.schema.json
# One entry for each document: who published it, when, and where its text is. Leave out what you do not know.
# citedeck source add FILES --corpus ${name}  copies documents here and writes their entries; by hand an entry reads:
#
# gazette-fire:
#   type: article-newspaper            # CSL-JSON fields by their CSL names
#   title: Fire closes the east quay
#   container-title: Harbour Gazette
#   issued: 2025-02-11
#   URL: https://gazette.example/east-quay
#   language: en
#   text: texts/gazette-fire.txt
#   sha256: …                          # citedeck source attach texts/gazette-fire.txt --corpus ${name} --reread gazette-fire
#   reliability: B                     # Admiralty code, A to F
#   descriptor: Local daily; its reporter was on the quay.
`,
    },
    {
      path: `${folder}/claimants.yaml`,
      text: `# yaml-language-server: $schema=../../schemas/claimants.schema.json
# Who first says things, with the other names that sources use for them.
#
# port-authority: {name: Port authority, aliases: [harbour board, the port], reliability: B}
`,
    },
    {
      path: `${folder}/facts.yaml`,
      text: `# yaml-language-server: $schema=../../schemas/facts.schema.json
# A fact is a claim with its evidence: the exact words of each source that carries it.
#
# fire-injured:
#   kind: quantity                     # quantity, date, statement, quotation, name or absence
#   claim: People injured in the east quay fire
#   unit: people
#   evidence:
#     - source: gazette-fire
#       quote: at least 14 dock workers    # found exactly; the value "at least 14" is read from it
#       by: port-authority                 # who says so
#       as-of: 2025-02-10                  # what day the figure describes
`,
    },
    { path: `${folder}/texts/.gitkeep`, text: '' },
  ]
}

/** A layout of the workspace's own: a title and a list. */
export function layoutStarter(name: string): Starter[] {
  const folder = `templates/layouts/${name}`
  return [
    {
      path: `${folder}/schema.yaml`,
      text: `# The fields of this layout, as JSON Schema. Every string says how it is read: inline, fact, image or plain.
description: What this layout is for, in a sentence.
type: object
required: [title, items]
x-claims: true  # its text states findings: its title is asked for a verb
properties:
  items:
    type: array
    minItems: 1
    description: The items, each a line.
    examples: [["A line that cites a fact [@fact-id]."]]
    items: {type: string, format: inline}
`,
    },
    {
      path: `${folder}/slide.hbs`,
      text: `{{!-- The partial draws the frame: running line, title, marking and foot. --}}
{{#> slide}}
<ul class="items">
{{#each fields.items}}
  <li{{#if ../hasSteps}} class="fragment"{{/if}}>{{this}}</li>
{{/each}}
</ul>
{{/slide}}
`,
    },
    {
      path: `${folder}/style.css`,
      text: `/* Scoped under the layout's class. The slide is 1280 x 720 pixels; everything sits on an 8-pixel rhythm. */
.layout-${name} .items {
  margin: 0;
  padding: 0;
  list-style: none;
}
.layout-${name} .items li {
  padding: 8px 0;
  border-top: 1px solid var(--rule);
}
`,
    },
    {
      path: `${folder}/sample.yaml`,
      text: `full:
  layout: ${name}
  title: This layout shows a list
  items: [First, Second, Third]
minimal:
  layout: ${name}
  title: This layout shows a list
  items: [First]
`,
    },
  ]
}
