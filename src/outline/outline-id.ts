/** `briefings/<id>.yaml`, or `briefings/<id>/outline.yaml`. */
export function outlineId(file: string): string {
  const steps = file.replace(/\.ya?ml$/, '').split('/')
  const last = steps.at(-1) ?? 'briefing'
  return last === 'outline' ? (steps.at(-2) ?? last) : last
}
