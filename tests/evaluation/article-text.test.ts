import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/corpus/readers/read-document.ts'
import { meanScore, scoreText } from './article-text/score.ts'

/**
 * Pages of invented outlets, in the markup of many kinds of site, each beside the text of its article: paragraphs,
 * subheads, list items and rows, an empty line between them; without title, byline, date, captions and all else.
 */
const FOLDER = join(import.meta.dirname, 'article-text')
const pages = readdirSync(FOLDER).filter(name => name.endsWith('.html'))

/** What the worst page may fall to, and the mean over all. */
const FLOOR = 0.9
const MEAN = 0.97

describe('article text from saved pages', () => {
  it('is recovered from pages of many kinds', async () => {
    const scores = await Promise.all(
      pages.map(async name => {
        const reading = await readDocument(name, readFileSync(join(FOLDER, name)))
        const recovered = 'problem' in reading ? '' : reading.ok.text
        return scoreText(readFileSync(join(FOLDER, name.replace('.html', '.txt')), 'utf8'), recovered)
      }),
    )
    const { precision, recall, f1 } = meanScore(scores)
    const figures = [precision, recall, f1].map(value => value.toFixed(3))
    console.info(
      `article text, ${pages.length} pages: precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]}`,
    )
    const worst = scores.flatMap((score, index) =>
      Math.min(score.precision, score.recall) < FLOOR ? [`${pages[index]} ${JSON.stringify(score)}`] : [],
    )
    expect(pages.length).toBeGreaterThanOrEqual(15)
    expect(worst).toEqual([])
    expect(f1).toBeGreaterThanOrEqual(MEAN)
  })
})

describe('the score', () => {
  const ARTICLE = 'one two three four five six seven eight'

  it('is whole for the article itself, whatever its line ends', () => {
    expect(scoreText(ARTICLE, ARTICLE.replaceAll(' ', '\n'))).toEqual({ precision: 1, recall: 1 })
  })

  it('falls in recall for what is missing, in precision for what is too much', () => {
    expect(scoreText(ARTICLE, 'one two three four five six')).toEqual({ precision: 1, recall: 3 / 5 })
    expect(scoreText(ARTICLE, `${ARTICLE} read more about this`)).toEqual({ precision: 5 / 9, recall: 1 })
    expect(scoreText(ARTICLE, '')).toEqual({ precision: 0, recall: 0 })
  })
})
