/** Indonesian and Malay words of the press. */
import type { Language } from './language.js';

export const id: Language = {
  code: 'id',
  common:
    'yang dan di ini itu dengan untuk dari dalam pada tidak akan adalah juga ke oleh telah bisa atau sebagai ia para karena tersebut kepada ada sudah lebih saat menjadi hingga mereka kami kita dia saya namun bahwa seperti masih setelah antara secara hal tahun bagi belum serta dapat lagi hanya orang agar sejak tetapi harus banyak terhadap kata ujar jika pihak',
  and: ['dan', '&'],
  jobs: ['wartawan', 'reporter', 'editor', 'jurnalis', 'redaktur', 'kontributor', 'penulis', 'koresponden'],
  cues: {
    by: ['oleh', 'penulis', 'reporter', 'pewarta', 'editor', 'laporan', 'ditulis oleh', 'disunting oleh', 'wartawan', 'kontributor'],
    reporting: ['sumber', 'editor', 'laporan wartawan', 'dilaporkan oleh', 'dikutip dari', 'artikel ini telah tayang di', 'tim redaksi', 'penulis'],
    photo: ['foto', 'gambar', 'foto ilustrasi', 'ilustrasi', 'dok', 'dok.', 'sumber foto', 'kredit foto', 'tangkapan layar', 'arsip', 'foto arsip', 'video', 'dokumentasi', 'istimewa'],
    readTime: ['# menit', 'waktu baca', 'waktu baca # menit', '# menit membaca', '# min baca'],
    correction: ['koreksi', 'ralat', 'pembaruan', 'catatan redaksi'],
    promotion: ['langganan', 'berlangganan', 'newsletter', 'daftar', 'unduh aplikasi', 'ikuti kami', 'ikuti', 'ikuti kami di google news', 'gabung', 'gabung di whatsapp channel', 'dapatkan', 'dapatkan berita', 'saluran whatsapp', 'saksikan', 'klik di sini', 'simak', 'jangan lewatkan', 'cek berita'],
    share: ['bagikan', 'bagikan artikel', 'bagikan ini', 'salin tautan', 'salin link', 'tautan disalin', 'cetak', 'simpan', 'kirim', 'facebook', 'twitter', 'whatsapp', 'telegram', 'line', 'copy link', 'share', 'kongsi', 'ukuran huruf', 'dengarkan'],
    related: ['baca juga', 'baca selengkapnya', 'baca artikel', 'baca lebih lanjut', 'selengkapnya', 'berita terkait', 'artikel terkait', 'terkait', 'berita lainnya', 'lihat juga', 'simak juga', 'tonton juga', 'terpopuler', 'populer', 'terbaru', 'berita terbaru', 'berita populer', 'terkini', 'rekomendasi', 'rekomendasi untuk anda', 'pilihan editor', 'pilihan untukmu', 'video', 'halaman', 'halaman selanjutnya', 'selanjutnya', 'sebelumnya', 'next', 'berita pilihan', 'lainnya', 'indeks', 'topik terkait', 'baca lagi', 'berita berkaitan'],
    navigation: ['beranda', 'home', 'berita', 'nasional', 'internasional', 'dunia', 'daerah', 'megapolitan', 'metro', 'politik', 'hukum', 'ekonomi', 'bisnis', 'olahraga', 'sepak bola', 'bola', 'hiburan', 'gaya hidup', 'teknologi', 'otomotif', 'kesehatan', 'pendidikan', 'opini', 'budaya', 'travel', 'kuliner', 'foto', 'video', 'infografis', 'tentang kami', 'redaksi', 'kontak', 'kontak kami', 'hubungi kami', 'pedoman media siber', 'kebijakan privasi', 'syarat dan ketentuan', 'disclaimer', 'karir', 'iklan', 'cari', 'menu', 'tutup', 'lihat semua', 'lainnya', 'sitemap', 'kode etik', 'rss'],
    comments: ['komentar', '# komentar', 'tulis komentar', 'kirim komentar', 'lihat komentar', 'beri komentar', 'balas', 'tinggalkan komentar', 'belum ada komentar', 'batalkan balasan'],
    copyright: ['hak cipta', 'hak cipta dilindungi', 'hak cipta dilindungi undang-undang', 'copyright', 'dilarang', 'dilarang keras', 'all rights reserved', 'hakcipta terpelihara'],
    advert: ['advertisement', 'iklan', 'adv', 'scroll to continue with content', 'gulir untuk membaca', 'lanjutkan membaca', 'advertorial', 'konten bersponsor', 'pariwara', 'scroll untuk melanjutkan membaca'],
    tags: ['tag', 'tags', 'topik', 'kata kunci', 'label', 'topik:'],
    account: ['masuk', 'daftar', 'login', 'akun', 'akun saya', 'keluar', 'lupa kata sandi', 'email', 'kata sandi', 'daftar sekarang'],
  },
  pictured: {
    source: ['sumber gambar'],
    caption: ['keterangan gambar'],
    author: ['penulis'],
    role: ['peranan'],
  },
  dates: {
    months: ['januari|jan', 'februari|pebruari|feb', 'maret|mac|mar', 'april|apr', 'mei', 'juni|jun', 'juli|julai|jul', 'agustus|ogos|agu|agt', 'september|sep|sept', 'oktober|okt', 'november|nopember|nov', 'desember|disember|des'],
    weekdays: ['senin|isnin|sen', 'selasa|sel', 'rabu|rab', 'kamis|khamis|kam', 'jumat|jum’at|jumaat|jum', 'sabtu|sab', 'minggu|ahad'],
    joiners: '',
    clockWords: 'pukul|jam|pada',
    am: '',
    pm: '',
    published: 'diterbitkan|diterbitkan pada|terbit|dipublikasikan|tayang|tanggal terbit|tanggal|diterbitkan tanggal',
    modified: 'diperbarui|diperbarui pada|diperbaharui|terakhir diperbarui|pembaruan|dikemas kini',
    furniture: 'oleh|dan|di|wita|wit|penulis|editor|menit',
    tense: null,
  },
};
