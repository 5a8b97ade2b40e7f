import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type DocumentKind, KINDS } from '../documents/built-document.ts'
import { DESIGNS } from '../outline/handout-designs.ts'
import type { BuildOptions } from './build-job.ts'
import type { CheckOptions } from './commands/check.ts'
import type { CopiesOptions } from './commands/copies.ts'
import type { DiffOptions } from './commands/diff.ts'
import type { DoctorOptions } from './commands/doctor.ts'
import type { FactsOptions } from './commands/facts.ts'
import type { PresentOptions } from './commands/present.ts'
import type { ReviewOptions } from './commands/review.ts'
import type { SearchOptions } from './commands/search.ts'
import type { AddOptions } from './commands/source-add.ts'
import type { AttachOptions } from './commands/source-attach.ts'
import type { SourceOptions } from './commands/source-list.ts'
import type { SuggestOptions } from './commands/suggest.ts'
import type { TraceOptions } from './commands/trace.ts'
import type { VerifyOptions } from './commands/verify.ts'
import type { Environment } from './environment.ts'
import type { ExitCode } from './exit-code.ts'
import type { RenameOptions } from './rename/renaming.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Reads the arguments and runs the command that they name; each command is imported when it is called. */
export async function commandLine(
  args: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  const runs = async (code: Promise<ExitCode>): Promise<void> => {
    exitCode = await code
  }
  const program = new Command('citedeck')
    .description('Briefing decks in which every claim can be followed to the words that carry it.')
    .version(environment.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: text => terminal.out(text.trimEnd()),
      writeErr: text => terminal.err(text.trimEnd()),
      // Thrown on as a UsageError, and printed with those of the commands.
      outputError: () => {},
    })
    .addHelpText('after', EXAMPLES)

  program
    .command('build')
    .description('check outlines, then write what is made of them to output/<id>/')
    .argument('<outline...>', 'outline files, or their ids')
    .option('--to <kinds>', `${KINDS.join(', ')}; several with commas`, parseKinds, [
      'deck',
    ] as DocumentKind[])
    .option('--scale <n>', 'with png: pixels for each pixel of a slide, which has 1280 × 720', parseScale, 1)
    .addOption(
      new Option(
        '--handout <design>',
        'the handout, in this design (default: the outline’s, or notes)',
      ).choices(DESIGNS),
    )
    .option('--no-attach', 'leave the provenance out of PDFs')
    .option('--recipients <file>', 'a copy of the PDFs for each recipient on this list, YAML or CSV')
    .addOption(
      new Option('--stamp <place>', 'with --recipients: where name and number stand (default: foot)').choices(
        ['foot', 'diagonal', 'both'],
      ),
    )
    .option(
      '--sign <file>',
      'with --recipients: a certificate (.p12) that signs the copies, or a key for the list of them',
    )
    .option(
      '--audience <name>',
      'leave out what is not for this audience, and make sure of it',
      parseAudience,
    )
    .option('--out <folder>', 'where to write (default: output/<id> in the workspace)')
    .option('--strict', 'warnings fail too')
    .option('--json', 'print diagnostics and files as JSON')
    .option('--browser <path>', 'the Chromium to print with')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck build briefings/harbour-fire.yaml\n  $ citedeck build harbour-fire --to deck,pdf,handout --strict\n  $ citedeck build harbour-fire --to pptx,md\n  $ citedeck build harbour-fire --to png --scale 2',
    )
    .action((outlines: string[], options: BuildOptions) =>
      runs(
        import('./commands/build.ts').then(({ build }) => build(outlines, options, environment, terminal)),
      ),
    )

  program
    .command('check')
    .description('everything that build checks, without writing')
    .argument('[outline...]', 'outline files, or their ids (default: all)')
    .option('--layout', 'measure overflow too; needs a browser')
    .option('--audience <name>', 'without what is not for this audience', parseAudience)
    .option('--strict', 'warnings fail too')
    .option('--json', 'print diagnostics as JSON')
    .option('--browser <path>', 'the Chromium to measure with')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck check\n  $ citedeck check harbour-fire --layout --strict',
    )
    .action((outlines: string[], options: CheckOptions) =>
      runs(
        import('./commands/check.ts').then(({ check }) => check(outlines, options, environment, terminal)),
      ),
    )

  program
    .command('present')
    .description('serve outlines as decks that change as they are written')
    .argument('<outline...>', 'outline files, or their ids')
    .option('--audience <name>', 'without what is not for this audience', parseAudience)
    .option('--port <n>', 'the first port to try', parsePort, 4040)
    .option('--open', 'open the browser')
    .option('--no-follow', 'stay where you are: a save does not take the preview to its slide')
    .option('--remote', 'also listen on the local network, for a phone as remote control')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck present harbour-fire --open\n  $ citedeck present briefings/*.yaml --no-follow\n  $ citedeck present harbour-fire --audience public --remote',
    )
    .action((outlines: string[], options: PresentOptions) =>
      runs(
        import('./commands/present.ts').then(({ present }) =>
          present(outlines, options, environment, terminal),
        ),
      ),
    )

  const create = program
    .command('new')
    .description('write the first files of a briefing, a corpus or a layout')
  for (const kind of ['briefing', 'corpus', 'layout'] as const)
    create
      .command(kind)
      .description(`a new ${kind}`)
      .argument('<name>', 'small letters, digits and hyphens')
      .action((name: string) =>
        runs(
          import('./commands/new.ts').then(({ createNew }) => createNew(kind, name, environment, terminal)),
        ),
      )

  const source = program.command('source').description('the sources of a corpus')
  source
    .command('list')
    .description('every source, whether its text is here, and what rests on it')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--json', 'print as JSON')
    .action((options: SourceOptions) =>
      runs(
        import('./commands/source-list.ts').then(({ listSources }) =>
          listSources(options, environment, terminal),
        ),
      ),
    )
  source
    .command('show')
    .description('one source, and every quote that rests on it')
    .argument('<id>', 'id of the source')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--json', 'print as JSON')
    .action((id: string, options: SourceOptions) =>
      runs(
        import('./commands/source-show.ts').then(({ showSource }) =>
          showSource(id, options, environment, terminal),
        ),
      ),
    )
  source
    .command('add')
    .description('register texts: copy them into a corpus and fill their entries in sources.yaml')
    .argument('<file...>', 'files, folders with all that is in them, or patterns')
    .option(
      '--corpus <name>',
      'which corpus (default: the only one); it is made where there is none of this name',
    )
    .option('--id <id>', 'of one file: the id of its source (default: made of its outlet and title)')
    .option('--dry-run', 'show the entries, and write nothing')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck source add ~/articles/*.txt --corpus port-inquiry\n  $ citedeck source add PR_47.pdf --id ministry\n  $ citedeck source add inbox --dry-run',
    )
    .action((files: string[], options: AddOptions) =>
      runs(
        import('./commands/source-add.ts').then(({ addSources }) =>
          addSources(files, options, environment, terminal),
        ),
      ),
    )
  source
    .command('attach')
    .description('copy texts into a corpus by the hashes registered in sources.yaml')
    .argument('<file...>', 'texts')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--reread <id>', 'the file is the text of this source as it is now: register it')
    .addHelpText('after', '\nExample:\n  $ citedeck source attach ~/articles/*.txt --corpus is-khorasan')
    .action((files: string[], options: AttachOptions) =>
      runs(
        import('./commands/source-attach.ts').then(({ attachSources }) =>
          attachSources(files, options, environment, terminal),
        ),
      ),
    )
  source
    .command('rename')
    .description('give a source another id, in sources.yaml and wherever facts name it')
    .argument('<old>', 'id of the source')
    .argument('<new>', 'the id that it is to have')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--dry-run', 'say in which files, and write nothing')
    .addHelpText('after', '\nExample:\n  $ citedeck source rename the-northern-herald-lowland-front herald')
    .action((from: string, to: string, options: RenameOptions) =>
      runs(
        import('./commands/source-rename.ts').then(({ renameSource }) =>
          renameSource(from, to, options, environment, terminal),
        ),
      ),
    )

  program
    .command('fact')
    .description('one fact of a corpus; `facts` lists them')
    .command('rename')
    .description('give a fact another id, in the files of facts and in all outlines of its corpus')
    .argument('<old>', 'id of the fact')
    .argument('<new>', 'the id that it is to have')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--dry-run', 'say in which files, and write nothing')
    .addHelpText('after', '\nExample:\n  $ citedeck fact rename people-killed-blast killed --dry-run')
    .action((from: string, to: string, options: RenameOptions) =>
      runs(
        import('./commands/fact-rename.ts').then(({ renameFact }) =>
          renameFact(from, to, options, environment, terminal),
        ),
      ),
    )

  program
    .command('search')
    .description('passages that hold all the words, the best first, with evidence ready to paste')
    .argument('<words...>', 'words, "phrases in quotes", beginnings* of words')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option(
      '--source <id>',
      'only in this source; can be given again',
      (id, ids: string[]) => [...ids, id],
      [],
    )
    .option('--from <date>', 'only in sources of this day or later')
    .option('--to <date>', 'only in sources of this day or earlier')
    .option('--language <code>', 'only in sources of this language')
    .option('--limit <n>', 'how many passages', parseCount, 10)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck search "east quay" solvents\n  $ citedeck search injur* --from 2025-02-10 --language en',
    )
    .action((words: string[], options: SearchOptions) =>
      runs(
        import('./commands/search.ts').then(({ search }) => search(words, options, environment, terminal)),
      ),
    )

  program
    .command('facts')
    .description('every fact with its low, best and high, the worst agreement first')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--differ', 'only those on which reports differ')
    .option('--html <file>', 'write the matrix of who claims what as a page to read and print')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck facts --differ\n  $ citedeck facts --corpus harbour-fire --html facts.html',
    )
    .action((options: FactsOptions) =>
      runs(import('./commands/facts.ts').then(({ listFacts }) => listFacts(options, environment, terminal))),
    )

  program
    .command('suggest')
    .description('facts that the texts hold: figures, dates, offices and quotations, each with its evidence')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option('--source <id>', 'only those that this source has a part in')
    .option('--accept <id...>', 'write these proposals to facts.yaml')
    .option('--into <fact>', 'with --accept: put their evidence into this fact or proposal')
    .option('--json', 'print all of them as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck suggest\n  $ citedeck suggest --accept people-killed-bombing\n  $ citedeck suggest --accept people-killed-blast --into killed',
    )
    .action((options: SuggestOptions) =>
      runs(import('./commands/suggest.ts').then(({ suggest }) => suggest(options, environment, terminal))),
    )

  program
    .command('copies')
    .description('documents that derive from one another, and what the copies changed')
    .option('--corpus <name>', 'which corpus (default: the only one)')
    .option(
      '--declare <id...>',
      'COPY ORIGINAL: write into sources.yaml that the first derives from the second',
    )
    .option('--origin <name>', 'with --declare COPY: an origin outside the corpus')
    .option(
      '--via <name>',
      'who passed it on; can be given again',
      (via, names: string[]) => [...names, via],
      [],
    )
    .addOption(
      new Option('--relation <relation>', 'how it derives (default: as found)').choices([
        'republication',
        'translation',
        'retranslation',
        'rewrite',
        'excerpt',
        'common-source',
      ]),
    )
    .option('--by <name>', 'who decides (default: your user name)')
    .option('--report <file>', 'write both texts side by side, with what was changed, as a page')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck copies --report copies.html\n  $ citedeck copies --declare harbour-gazette-mirror harbour-gazette --relation retranslation',
    )
    .action((options: CopiesOptions) =>
      runs(import('./commands/copies.ts').then(({ copies }) => copies(options, environment, terminal))),
    )

  program
    .command('trace')
    .description('from a fact, or a number on a slide, to its passages')
    .argument('<fact>', 'id of a fact, or the number of a citation')
    .argument('[outline]', 'the outline that the number stands in')
    .option('--corpus <name>', 'which corpus (default: the only one, or the outline’s)')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck trace quay-fire-injured\n  $ citedeck trace 3 briefings/harbour-fire.yaml',
    )
    .action((fact: string, outline: string | undefined, options: TraceOptions) =>
      runs(
        import('./commands/trace.ts').then(({ trace }) =>
          trace(fact, outline, options, environment, terminal),
        ),
      ),
    )

  program
    .command('review')
    .description('what is unchecked, void or commented, outline by outline')
    .argument('[outline...]', 'outline files, or their ids (default: all)')
    .option('--sign <name>', 'write down that this person has checked the facts named, today')
    .option('--fact <id...>', 'with --sign: whose evidence was checked')
    .option('--audience <name>', 'without what is not for this audience', parseAudience)
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck review harbour-fire\n  $ citedeck review harbour-fire --sign "A. Rowan" --fact quay-closed fire-cause',
    )
    .action((outlines: string[], options: ReviewOptions) =>
      runs(
        import('./commands/review.ts').then(({ review }) => review(outlines, options, environment, terminal)),
      ),
    )

  program
    .command('verify')
    .description('whether what was handed out is as it was built, and still stands')
    .argument(
      '<path>',
      'a PDF, a deck (HTML), a provenance.json, a folder of them, or of copies for recipients',
    )
    .option('--corpus <name>', 'the corpus to hold it against (default: its own)')
    .option('--password <text>', 'opens a PDF that asks for one')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck verify harbour-fire-handout.pdf\n  $ citedeck verify output/harbour-fire --json\n  $ citedeck verify output/harbour-fire/copies\n\nExit code 1: something has changed.',
    )
    .action((path: string, options: VerifyOptions) =>
      runs(import('./commands/verify.ts').then(({ verify }) => verify(path, options, environment, terminal))),
    )

  program
    .command('diff')
    .description('what changed between two briefings: judgements, claims, figures, agreement, sources')
    .argument('<old>', 'an outline, a PDF, a deck (HTML), a provenance.json, or a folder')
    .argument('<new>', 'the same')
    .option('--audience <name>', 'compile outlines for this audience')
    .option('--json', 'print as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ citedeck diff editions/harbour-fire-1.pdf briefings/harbour-fire.yaml\n\nExit codes: 0 they say the same, 1 they differ, 2 usage or environment.',
    )
    .action((before: string, after: string, options: DiffOptions) =>
      runs(
        import('./commands/diff.ts').then(({ diff }) => diff(before, after, options, environment, terminal)),
      ),
    )

  program
    .command('schema')
    .description('write JSON Schemas for editors to schemas/')
    .action(() =>
      runs(import('./commands/schema.ts').then(({ writeSchemas }) => writeSchemas(environment, terminal))),
    )

  program
    .command('doctor')
    .description('what citedeck finds on this machine: browser, fonts, sandbox, versions')
    .addOption(new Option('--browser <path>', 'the Chromium to look at'))
    .option('--json', 'print as JSON')
    .action((options: DoctorOptions) =>
      runs(import('./commands/doctor.ts').then(({ doctor }) => doctor(options, environment, terminal))),
    )

  try {
    await program.parseAsync(asHelpOption(args), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    // A command that was called without anything has printed its help.
    if (error.code === 'commander.help') return 2
    throw new UsageError(error.message.replace(/^error: /, ''))
  }
  return exitCode
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('It is a number from 1 to 999999.')
  return Number(value)
}

function parseAudience(value: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(value))
    throw new InvalidArgumentError('It is a name of small letters, digits and hyphens.')
  return value
}

function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('It is a number from 0 to 65535; 0 is any that is free.')
  return Number(value)
}

/** The largest picture is 10,240 × 5,760 pixels; browsers draw none much larger. */
function parseScale(value: string): number {
  const scale = Number(value)
  if (!/^\d{1,2}(?:\.\d{1,3})?$/.test(value) || scale < 0.1 || scale > 8)
    throw new InvalidArgumentError('It is a number from 0.1 to 8.')
  return scale
}

function parseKinds(value: string): DocumentKind[] {
  const kinds = value.split(',').map(kind => kind.trim())
  const unknown = kinds.find(kind => !KINDS.some(known => known === kind))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no "${unknown}"; it is ${KINDS.join(', ')}.`)
  return KINDS.filter(kind => kinds.includes(kind))
}

const EXAMPLES = `
Examples:
  $ citedeck new briefing port-inquiry          start an outline
  $ citedeck check port-inquiry                 hold it against its sources
  $ citedeck present port-inquiry --open        see it while you write
  $ citedeck build port-inquiry --to deck,pdf   write the deck and the PDF

Exit codes: 0 clean, 1 mistakes in your files, 2 usage or environment.`

/** "help source add" as "source add --help": commander's own help command knows one level. */
const asHelpOption = (args: readonly string[]): string[] =>
  args[0] === 'help' && args.length > 2 ? [...args.slice(1), '--help'] : [...args]
