import { describe, expect, it } from 'vitest'
import { shareColumns } from '../../../src/export/paging/share-columns.ts'

describe('shareColumns', () => {
  it('leaves columns alone that fit as they are', () => {
    expect(shareColumns({ width: 300, columns: [100, 200] })).toBeNull()
  })

  it('gives short columns what they need, and the long one what is left', () => {
    expect(shareColumns({ width: 640, columns: [80, 60, 90, 900] })).toEqual([80, 60, 90, 410])
  })

  it('shares evenly among columns that all need more', () => {
    expect(shareColumns({ width: 600, columns: [700, 300, 900] })).toEqual([200, 200, 200])
  })

  it('counts what a short column leaves to the others before it shares', () => {
    expect(shareColumns({ width: 600, columns: [50, 240, 900] })).toEqual([50, 240, 310])
  })
})
