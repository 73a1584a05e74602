/** What pages set into an article from elsewhere, in the words that they set it in with: furniture by its own words. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/news/languages/index.js';
import { frameOf, traitsOf } from '../../src/news/roles/traits.js';

const frameIn = (text: string, tag: string) =>
  frameOf(traitsOf({ span: [0, text.length], text, gap: 0, block: null, glued: false, label: null }, languageOf(tag)));

describe('what is set into an article', () => {
  it.each([
    ['en', 'This article includes content provided by Viewbox. We ask for your permission before anything is loaded.'],
    ['en', 'Allow and continue'],
    ['en', 'A post shared by Skellhavn Ferry (@skellhavn_example)'],
    ['en', 'People are also reading…'],
    ['de', 'Externen Inhalt erlauben'],
    ['de', 'Inhalt jetzt laden'],
    ['de', 'Hast du eine aktuelle Story?'],
    ['es', 'Una publicación compartida por Escuela de Ellin (@ellin_example)'],
    ['fr', 'Voir cette publication sur Instagram'],
    ['pt', 'Uma publicação compartilhada por Balsa de Ellin (@ellin_example)'],
    ['it', 'Un post condiviso da Traghetto di Ellin (@ellin_example)'],
    ['sv', 'Visa det här inlägget på Instagram'],
    ['nb', 'Har du tips til saken?'],
    ['nb', 'Send oss en e-post.'],
    ['en', 'Access to Premium articles is one of our subscriber benefits.'],
    ['en', 'CONTINUED BELOW'],
    ['en', 'This document is subject to copyright.'],
    ['de', 'Wir freuen uns über eine Mail an fehler@skellhavn.example!'],
    ['es', 'Únete a nuestro canal de WhatsApp'],
    ['it', 'Aggiungici alle tue fonti preferite'],
    ['ar', 'تابعونا على واتساب'],
    ['ar', 'شارك هذا الخبر'],
    ['ar', 'الأكثر مشاهدة'],
    ['he', 'הצטרפו לערוץ הוואטסאפ'],
    ['he', 'שתפו את הכתבה'],
    ['hi', 'हमारे व्हाट्सएप चैनल से जुड़ें'],
    ['hi', 'संबंधित समाचार'],
    ['bn', 'এই বিভাগের আরও'],
    ['id', 'Lihat semua komentar'],
    ['vi', 'Tin cùng chủ đề'],
    ['vi', 'Theo dõi chúng tôi trên Zalo'],
    ['zh', '扫描下方二维码'],
    ['zh', '其他新聞'],
    ['hr', 'Pratite nas na Viberu'],
    ['sw', 'Endelea kusoma'],
    ['is', 'Fleiri fréttir'],
    ['zu', 'Izindaba ezihlobene'],
    ['ur', 'ہمارا واٹس ایپ چینل'],
    ['pl', 'Dalsza część artykułu pod materiałem wideo'],
    ['cs', 'Další 4 fotografie v galerii'],
    ['ja', '有料会員限定記事'],
  ])('%s: %s', (tag, line) => {
    expect(['whole', 'start']).toContain(frameIn(line, tag));
  });

  it.each([
    ['en', 'Those who follow the harbour say that more in the county could be done.'],
    ['de', 'Mit Nachdruck wies der Hafenmeister den Vorwurf zurück und sah nach oben.'],
    ['es', 'Además, los delitos relacionados con el puerto suben.'],
    ['it', 'Ogni mattina la casa editrice apre il caso del porto.'],
    ['fr', 'À tout moment, le maire peut soutenir le port.'],
    ['hr', 'Zagreb i Split ne propuštaju vlak za Osijek.'],
    ['ru', 'Главный редактор газеты согласен с решением суда.'],
    ['ar', 'دخول السفينة إلى الميناء تأخر يومين.'],
    ['id', 'Penulis buku itu bergabung dengan partai pada tahun 2011.'],
    ['nb', 'Seks andre menn er dømt i samme sak.'],
  ])('is no sentence of an article: %s: %s', (tag, line) => {
    expect(['whole', 'start']).not.toContain(frameIn(line, tag));
  });

  it.each([
    ['es', 'Además'],
    ['it', 'Il video'],
    ['ar', 'بالفيديو'],
    ['nl', 'Net binnen'],
    ['ru', 'Подробнее'],
  ])('is a word that is one only by itself: %s: %s', (tag, line) => {
    expect(frameIn(line, tag)).toBe('whole');
  });
});
