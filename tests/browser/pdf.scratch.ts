import { readFileSync, writeFileSync } from 'node:fs'
import { finishPdf } from '../../src/export/pdf/finish-pdf.ts'
import { verifySeal } from '../../src/export/seal.ts'
const p = readFileSync(process.argv[2]!)
const t = performance.now()
const out = finishPdf(p, { title: 'After the fire — “quay” (1)', author: 'Harbour (Safety) Desk', subject: 'Ünï', keywords: ['fire', 'quay & port'], lang: 'en-GB', date: '2025-02-20', creator: 'citedeck 0.1.0' }, [{ name: 'provenance.json', description: 'Evidence', mediaType: 'application/ld+json', content: Buffer.from('{"a":1}') }])
console.log('finish', performance.now() - t, p.length, out.length, verifySeal(out))
writeFileSync(process.argv[3]!, out)
