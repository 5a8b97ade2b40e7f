import { describe, expect, it } from 'vitest'
import { nestingOf } from '../../../src/corpus/readers/html/markup/nesting.ts'

describe('how deep elements lie in one another', () => {
  it.each([
    ['one beside another', '<p>a</p><p>b</p><p>c</p>', 1],
    ['one in another', '<div><DIV class="a"><span>a</span></DIV></div>', 3],
    ['elements without an end', '<div><br><img src="a.png"><hr><br/></div>', 1],
    ['paragraphs that the next one ends', '<p>a<p>b<p>c', 1],
    ['a paragraph that a list ends', '<p>a<ul><li>b<li>c</ul><p>d', 2],
    ['rows and cells that the next ones end', '<table><tr><td>a<td>b<tr><td>c<tr><th>d<td>e</table>', 3],
    ['what an outer element ends', '<div><b>a</div><div><b>b</div><div><b>c</div>', 2],
    ['closing tags that close nothing', '<b></i>a<b></i>b<b></i>c', 3],
    ['emphasis that never ends', '<b>a<b>b<b>c', 3],
    ['signs that are no tags', 'a < b <> 3<4 <!-- c', 0],
  ])('%s', (_, markup, depth) => {
    expect(nestingOf(markup)).toBe(depth)
  })

  it('takes time by the length of the markup, whatever is closed', () => {
    const started = performance.now()
    expect(nestingOf('<div>'.repeat(100_000) + '</div>'.repeat(100_000))).toBe(100_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
