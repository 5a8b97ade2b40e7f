import type { Message, Prompt } from '../../src/present/messages.ts'

/** The remote control: a page for a phone, with two large keys, the notes, and the time since the talk began. */
const here = location.pathname.replace(/\/$/, '')
const find = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The page has no ${selector}.`)
  return element
}
/** When the talk began, and what had passed before it was last stopped; in milliseconds. */
let began: number | null = null
let passed = 0

function show(prompt: Prompt | null): void {
  document.body.classList.toggle('without', prompt === null)
  if (prompt === null) return
  find('#place').textContent = `${prompt.number} / ${prompt.count}`
  find('#title').innerHTML = prompt.title
  find('#next-title').innerHTML = prompt.next ?? ''
  find('#after').hidden = prompt.next === null
  find('#notes').innerHTML = prompt.notes.map(note => `<p>${note}</p>`).join('')
  // Links lead to the evidence, which is on the other screen.
  for (const link of document.querySelectorAll('#title a, #next-title a, #notes a'))
    link.removeAttribute('href')
}

async function step(name: 'next' | 'back'): Promise<void> {
  if (began === null && passed === 0) toggleTimer()
  const response = await fetch(`${here}/${name}`, { method: 'POST' }).catch(() => null)
  document.body.classList.toggle('without', response?.status === 404)
  document.body.classList.toggle('offline', response === null)
}

function toggleTimer(): void {
  if (began === null) began = Date.now()
  else {
    passed += Date.now() - began
    began = null
  }
  tick()
}

function tick(): void {
  const seconds = Math.floor((passed + (began === null ? 0 : Date.now() - began)) / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const parts = [...(hours > 0 ? [hours] : []), minutes, seconds % 60]
  find('#timer').textContent = parts
    .map((part, index) => (index > 0 ? String(part).padStart(2, '0') : part))
    .join(':')
  find('#timer').classList.toggle('stopped', began === null)
  find('#clock').textContent = new Date().toLocaleTimeString(document.documentElement.lang, {
    timeStyle: 'short',
  })
}

function listen(): void {
  const source = new EventSource(`${here}/events`)
  let heard = Date.now()
  const again = (): void => {
    clearInterval(watching)
    source.close()
    setTimeout(listen, 1000)
  }
  const watching = setInterval(() => {
    if (Date.now() - heard > 45_000) again()
  }, 5000)
  source.onopen = () => document.body.classList.remove('offline')
  source.onmessage = ({ data }) => {
    heard = Date.now()
    const message = JSON.parse(String(data)) as Message
    if (message.kind === 'prompt') show(message.prompt)
  }
  source.onerror = () => {
    document.body.classList.add('offline')
    again()
  }
}

find('#next').addEventListener('click', () => void step('next'))
find('#back').addEventListener('click', () => void step('back'))
find('#timer').addEventListener('click', toggleTimer)
setInterval(tick, 500)
tick()
listen()
