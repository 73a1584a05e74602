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
    reporting: ['sumber', 'editor', 'laporan wartawan', 'dilaporkan oleh', 'dikutip dari', 'artikel ini telah tayang di', 'tim redaksi', 'penulis', 'artikel ini ditulis oleh', 'artikel ini telah tayang', 'profil penulis', 'tentang penulis', 'laporan kontributor'],
    photo: ['foto', 'gambar', 'foto ilustrasi', 'ilustrasi', 'dok', 'dok.', 'sumber foto', 'kredit foto', 'tangkapan layar', 'arsip', 'foto arsip', 'video', 'dokumentasi', 'istimewa', 'foto oleh', 'foto dok', 'dok. pribadi', 'dok istimewa', 'sumber gambar', 'keterangan foto', 'keterangan gambar', 'gambar ilustrasi', 'foto/ilustrasi', 'lihat foto', 'galeri foto', 'foto lainnya', 'tangkap layar', 'foto tangkapan layar', 'ilustrasi gambar'],
    readTime: ['# menit', 'waktu baca', 'waktu baca # menit', '# menit membaca', '# min baca', 'waktu baca: # menit', '# menit baca', '# mnt baca', 'baca # menit', 'estimasi waktu baca', 'durasi baca'],
    correction: ['koreksi', 'ralat', 'pembaruan', 'catatan redaksi'],
    promotion: ['langganan', 'berlangganan', 'newsletter', 'daftar', 'unduh aplikasi', 'ikuti kami', 'ikuti', 'ikuti kami di google news', 'gabung', 'gabung di whatsapp channel', 'dapatkan', 'dapatkan berita', 'saluran whatsapp', 'saksikan', 'klik di sini', 'simak', 'jangan lewatkan', 'cek berita', 'ikuti kami di', 'ikuti berita', 'ikuti terus berita', 'ikuti saluran', 'ikuti akun', 'ikuti whatsapp channel', 'follow kami', 'gabung sekarang', 'bergabunglah', 'jadilah yang pertama', 'dapatkan update', 'dapatkan notifikasi', 'berita terbaru dan terpercaya', 'berita pilihan setiap hari', 'langsung di ponsel', 'langsung di inbox', 'langsung ke email', 'langganan newsletter', 'daftar newsletter', 'berlangganan sekarang', 'langganan sekarang', 'mulai berlangganan', 'unduh aplikasi kami', 'download aplikasi', 'unduh sekarang', 'instal aplikasi', 'cek berita dan artikel', 'baca berita lainnya', 'baca berita terkini', 'simak berita', 'simak breaking news', 'breaking news dan berita pilihan', 'grup telegram', 'kanal telegram', 'kanal whatsapp', 'kanal youtube', 'whatsapp channel', 'klik link', 'klik tautan', 'klik disini', 'aktifkan notifikasi', 'dukung kami', 'dukung jurnalisme', 'kirim tulisan', 'kirim berita', 'hubungi redaksi', 'edisi cetak', 'saksikan video', 'saksikan live', 'tonton video', 'dengarkan podcast'],
    share: ['bagikan', 'bagikan artikel', 'bagikan ini', 'salin tautan', 'salin link', 'tautan disalin', 'cetak', 'simpan', 'kirim', 'facebook', 'twitter', 'whatsapp', 'telegram', 'line', 'copy link', 'share', 'kongsi', 'ukuran huruf', 'dengarkan', 'bagikan berita', 'bagikan berita ini', 'bagikan ke', 'bagikan di facebook', 'bagikan ke facebook', 'bagikan ke whatsapp', 'bagikan ke twitter', 'bagikan lewat', 'share artikel', 'share berita', 'share link', 'salin url', 'link berhasil disalin', 'tautan berhasil disalin', 'kirim via email', 'kirim ke teman', 'cetak artikel', 'simpan artikel', 'simpan berita', 'baca nanti', 'tambahkan ke favorit', 'perbesar teks', 'perkecil teks', 'ukuran teks', 'ukuran font', 'dengarkan berita', 'dengarkan artikel', 'lihat postingan ini di instagram', 'sebuah kiriman dibagikan oleh', 'kongsi artikel', 'kongsikan'],
    related: ['baca juga', 'baca selengkapnya', 'baca artikel', 'baca lebih lanjut', 'selengkapnya', 'berita terkait', 'artikel terkait', 'terkait', 'berita lainnya', 'lihat juga', 'simak juga', 'tonton juga', 'terpopuler', 'populer', 'terbaru', 'berita terbaru', 'berita populer', 'terkini', 'rekomendasi', 'rekomendasi untuk anda', 'pilihan editor', 'pilihan untukmu', 'video', 'halaman', 'halaman selanjutnya', 'selanjutnya', 'sebelumnya', 'next', 'berita pilihan', 'lainnya', 'indeks', 'topik terkait', 'baca lagi', 'berita berkaitan', 'baca pula', 'baca lainnya', 'baca artikel lainnya', 'baca berita selengkapnya', 'baca halaman selanjutnya', 'baca di halaman', 'lanjut baca', 'lihat artikel asli', 'lihat selengkapnya', 'lihat semua berita', 'lihat lainnya', 'artikel lainnya', 'artikel selanjutnya', 'artikel sebelumnya', 'artikel menarik', 'artikel pilihan', 'artikel populer', 'artikel terpopuler', 'berita sebelumnya', 'berita selanjutnya', 'berita sejenis', 'berita serupa', 'berita foto', 'berita video', 'video terkait', 'video lainnya', 'video pilihan', 'video populer', 'topik populer', 'topik pilihan', 'topik hangat', 'trending topic', 'sedang trending', 'paling banyak dibaca', 'banyak dibaca', 'paling dicari', 'headline hari ini', 'pilihan redaksi', 'rekomendasi artikel', 'rekomendasi berita', 'anda mungkin suka', 'anda mungkin juga suka', 'mungkin anda suka', 'kamu mungkin suka', 'halaman #', 'halaman berikutnya', 'tampilkan semua', 'next article', 'previous article', 'sila baca'],
    navigation: ['beranda', 'home', 'berita', 'nasional', 'internasional', 'dunia', 'daerah', 'megapolitan', 'metro', 'politik', 'hukum', 'ekonomi', 'bisnis', 'olahraga', 'sepak bola', 'bola', 'hiburan', 'gaya hidup', 'teknologi', 'otomotif', 'kesehatan', 'pendidikan', 'opini', 'budaya', 'travel', 'kuliner', 'foto', 'video', 'infografis', 'tentang kami', 'redaksi', 'kontak', 'kontak kami', 'hubungi kami', 'pedoman media siber', 'kebijakan privasi', 'syarat dan ketentuan', 'disclaimer', 'karir', 'iklan', 'cari', 'menu', 'tutup', 'lihat semua', 'lainnya', 'sitemap', 'kode etik', 'rss', 'lewati ke konten', 'langsung ke konten', 'loncat ke konten', 'kembali ke atas', 'kembali ke beranda', 'muat lainnya', 'muat lebih banyak', 'tampilkan lebih banyak', 'lihat lebih banyak', 'semua kategori', 'pilih kategori', 'redaksional', 'dewan redaksi', 'info iklan', 'pasang iklan', 'ketentuan layanan', 'ketentuan penggunaan', 'syarat penggunaan', 'syarat & ketentuan', 'kebijakan cookie', 'kebijakan data pribadi', 'pernyataan privasi', 'peta situs', 'indeks berita', 'jadwal sholat', 'jadwal imsakiyah', 'aktifkan javascript'],
    comments: ['komentar', '# komentar', 'tulis komentar', 'kirim komentar', 'lihat komentar', 'beri komentar', 'balas', 'tinggalkan komentar', 'belum ada komentar', 'batalkan balasan', 'tulis komentarmu', 'tulis komentar anda', 'berikan komentar', 'kirim komentarmu', 'lihat semua komentar', 'tampilkan komentar', 'komentar (#)', 'jadilah yang pertama berkomentar', 'login untuk berkomentar', 'masuk untuk berkomentar', 'silakan login', 'alamat email anda tidak akan dipublikasikan', 'ruas yang wajib', 'laporkan komentar', 'komentar pembaca', 'komentar ditutup', 'komentar sepenuhnya menjadi tanggung jawab'],
    copyright: ['hak cipta', 'hak cipta dilindungi', 'hak cipta dilindungi undang-undang', 'copyright', 'dilarang', 'dilarang keras', 'all rights reserved', 'hakcipta terpelihara', 'hak cipta milik', 'seluruh hak cipta', 'hak cipta ©', 'dilarang mengambil', 'dilarang memproduksi ulang', 'dilarang keras mengambil'],
    advert: ['advertisement', 'iklan', 'adv', 'scroll to continue with content', 'gulir untuk membaca', 'lanjutkan membaca', 'advertorial', 'konten bersponsor', 'pariwara', 'scroll untuk melanjutkan membaca', 'scroll ke bawah', 'scroll untuk baca', 'gulir ke bawah', 'advertisement scroll', 'geser untuk', 'konten sponsor', 'konten promosi', 'artikel bersponsor', 'sponsored by', 'tutup iklan', 'lewati iklan', 'pemblokir iklan', 'matikan adblock', 'baca juga setelah iklan'],
    tags: ['tag', 'tags', 'topik', 'kata kunci', 'label', 'topik:', 'topik terkait', 'topik berita'],
    account: ['masuk', 'daftar', 'login', 'akun', 'akun saya', 'keluar', 'lupa kata sandi', 'email', 'kata sandi', 'daftar sekarang', 'masuk atau daftar', 'masuk/daftar', 'daftar akun', 'daftar gratis', 'buat akun', 'buat akun baru', 'belum punya akun', 'belum memiliki akun', 'sudah punya akun', 'sudah berlangganan', 'lupa password', 'ubah kata sandi', 'konten premium', 'khusus pelanggan', 'khusus member', 'untuk melanjutkan membaca', 'untuk membaca selengkapnya', 'masukkan email', 'masukkan alamat email', 'saya setuju', 'setuju dan lanjutkan', 'terima semua', 'tolak semua', 'kelola preferensi', 'berhenti berlangganan', 'menyetujui syarat', 'dengan mendaftar', 'dengan mengklik'],
  },
  alone: {
    navigation: ['nusantara', 'peristiwa', 'kriminal', 'selebriti', 'seleb', 'gaya', 'sains', 'tekno', 'finansial', 'properti', 'wisata', 'ragam', 'kolom', 'cuaca', 'kurs', 'karier', 'lowongan', 'perbesar', 'regional', 'sport', 'news', 'tren', 'viral', 'cek fakta', 'edukasi', 'makro', 'pasar', 'ekbis', 'liga', 'raket', 'otosport', 'jateng', 'jatim', 'jabar', 'banten', 'bali', 'sumut', 'lifestyle', 'entertainment', 'showbiz', 'health', 'food', 'property', 'techno', 'global', 'edisi'],
    related: ['terhangat', 'terfavorit', 'trending', 'viral', 'yang lain', 'foto', 'headline', 'headlines', 'berikutnya', 'live'],
    share: ['suka', 'salin', 'a+', 'a-', 'aa', 'email'],
    promotion: ['mengikuti', 'lain kali', 'tidak, terima kasih'],
    advert: ['promo', 'sponsor', 'sponsored'],
    account: ['setuju', 'lanjut', 'kirim', 'profil', 'premium'],
  },
  keyPoints: ['ringkasan', 'poin penting', 'intisari berita', 'ringkasan berita'],
  reserved: ['hak cipta dilindungi undang-undang'],
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
