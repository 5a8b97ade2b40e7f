import { expect, it } from 'vitest'
import { detectLanguage } from '../../src/corpus/language.ts'

it.each([
  ['en', 'The harbour was closed on Monday and the crew had to wait for a tug that was not there.'],
  [
    'de',
    'Der Hafen wurde am Montag geschlossen, und die Besatzung musste auf einen Schlepper warten, der nicht kam.',
  ],
  [
    'fr',
    'Le port a été fermé lundi et les marins ont dû attendre un remorqueur qui n’est pas venu dans la nuit.',
  ],
  [
    'es',
    'El puerto fue cerrado el lunes y los marineros tuvieron que esperar a un remolcador que no llegó por la noche.',
  ],
  [
    'pt',
    'O porto foi fechado na segunda e os marinheiros não puderam sair, disse a direção do porto para a imprensa.',
  ],
  [
    'it',
    'Il porto è stato chiuso lunedì e i marinai hanno dovuto aspettare un rimorchiatore che non è arrivato per la notte.',
  ],
  [
    'nl',
    'De haven werd op maandag gesloten en de bemanning moest wachten op een sleepboot die niet kwam, zei het bestuur.',
  ],
  [
    'pl',
    'Port został zamknięty w poniedziałek, a załoga nie wie, jak długo to potrwa, bo nie ma holownika na miejscu.',
  ],
  ['ru', 'Порт был закрыт в понедельник, и экипаж ждал буксира, который так и не пришёл из-за тумана.'],
  [
    'uk',
    'Порт було закрито в понеділок, і екіпаж чекав на буксир, який так і не прийшов через туман, її капітан.',
  ],
  [
    'bg',
    'Пристанището беше затворено в понеделник, а екипажът чакаше влекача, който така и не дойде заради мъглата.',
  ],
  ['ar', 'أغلق الميناء يوم الاثنين وانتظر الطاقم القاطرة التي لم تصل بسبب الضباب الكثيف.'],
  ['fa', 'بندر روز دوشنبه بسته شد و خدمه چند ساعت منتظر یدک‌کش ماندند که به دلیل مه نیامد.'],
  ['ur', 'بندرگاہ پیر کے روز بند کر دی گئی اور عملہ کئی گھنٹے انتظار کرتا رہا مگر کشتی نہیں آئی۔'],
  ['he', 'הנמל נסגר ביום שני והצוות חיכה לגוררת שלא הגיעה בגלל הערפל.'],
  ['zh', '港口周一关闭，船员等待一艘因大雾未能到达的拖船。'],
  ['ja', '港は月曜日に閉鎖され、乗組員は霧のために来なかったタグボートを待った。'],
  ['ko', '항구는 월요일에 폐쇄되었고 선원들은 안개 때문에 오지 않은 예인선을 기다렸다.'],
])('%s is told', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

it('says nothing of too little, or of what is no language', () => {
  expect(detectLanguage('')).toBeNull()
  expect(detectLanguage('OK 12')).toBeNull()
  expect(detectLanguage('xqz wrt plk '.repeat(20))).toBeNull()
})

it('is not led astray by names in another script', () => {
  expect(
    detectLanguage(
      'The paper Известия said on Monday that the port of Одесса was closed, and that it was not known for how long.',
    ),
  ).toBe('en')
})
