/** Vietnamese words of the press. */
import type { Language } from './language.js';

export const vi: Language = {
  code: 'vi',
  common:
    'và của là có trong được cho với không các những một đã này khi từ người đến ra để về tại theo trên sau cũng như vào nhiều đó năm ngày phải bị lại còn hơn sẽ đang do nhưng ông bà anh chị họ việc nước rằng mà nếu thì vì làm bởi rất nên',
  and: ['và', 'cùng', '&'],
  jobs: ['phóng viên', 'biên tập viên', 'nhà báo', 'cộng tác viên', 'thông tín viên'],
  cues: {
    by: ['tác giả', 'theo', 'bài', 'bài và ảnh', 'thực hiện', 'biên tập', 'tổng hợp', 'phóng viên', 'tin'],
    reporting: ['theo', 'nguồn', 'tổng hợp từ', 'tổng hợp', 'dịch', 'biên tập', 'nguồn tin'],
    photo: ['ảnh', 'ảnh minh họa', 'ảnh minh hoạ', 'nguồn ảnh', 'hình', 'hình ảnh', 'video', 'đồ họa', 'ảnh tư liệu', 'ảnh chụp màn hình', 'clip'],
    readTime: ['# phút đọc', 'thời gian đọc', 'đọc # phút', '# phút'],
    correction: ['đính chính', 'cập nhật', 'cải chính'],
    promotion: ['đăng ký', 'đăng ký nhận tin', 'bản tin', 'theo dõi', 'theo dõi chúng tôi', 'tải ứng dụng', 'nhận tin', 'theo dõi trên google news', 'mua gói', 'dùng thử', 'đặt báo', 'tặng sao'],
    share: ['chia sẻ', 'chia sẻ bài viết', 'sao chép liên kết', 'sao chép', 'in', 'in bài viết', 'gửi email', 'lưu bài', 'lưu tin', 'lưu', 'thích', 'bỏ thích', 'facebook', 'zalo', 'twitter', 'copy link', 'nghe bài viết', 'nghe đọc bài', 'cỡ chữ', 'quay lại'],
    related: ['tin liên quan', 'bài liên quan', 'bài viết liên quan', 'xem thêm', 'đọc thêm', 'xem nhiều', 'đọc nhiều', 'tin mới', 'tin mới nhất', 'mới nhất', 'tin khác', 'tin cùng chuyên mục', 'cùng chuyên mục', 'có thể bạn quan tâm', 'bạn có thể quan tâm', 'đừng bỏ lỡ', 'tin nổi bật', 'nổi bật', 'trở lại', 'tiếp theo', 'video', 'mời quý độc giả'],
    navigation: ['trang chủ', 'thời sự', 'thế giới', 'kinh doanh', 'kinh tế', 'giải trí', 'thể thao', 'pháp luật', 'giáo dục', 'sức khỏe', 'đời sống', 'du lịch', 'khoa học', 'công nghệ', 'số hóa', 'xe', 'ô tô', 'ý kiến', 'góc nhìn', 'tâm sự', 'văn hóa', 'xã hội', 'chính trị', 'bất động sản', 'bạn đọc', 'podcasts', 'liên hệ', 'quảng cáo', 'tòa soạn', 'giới thiệu', 'điều khoản sử dụng', 'chính sách bảo mật', 'đóng', 'tất cả', 'tìm kiếm', 'mới nhất', 'chuyên mục'],
    comments: ['bình luận', 'ý kiến', 'gửi bình luận', '# bình luận', '# ý kiến', 'ý kiến bạn đọc', 'trả lời', 'quan tâm nhất', 'vi phạm', 'hủy', 'gửi', 'đăng nhập để bình luận', 'viết bình luận'],
    copyright: ['bản quyền', 'giấy phép', '© bản quyền', 'cơ quan chủ quản', 'tổng biên tập', 'giữ bản quyền', 'ghi rõ nguồn'],
    advert: ['quảng cáo', 'tài trợ', 'nội dung tài trợ', 'rao vặt'],
    tags: ['từ khóa', 'tags', 'chủ đề', 'thẻ', 'xem thêm về'],
    account: ['đăng nhập', 'đăng ký', 'tài khoản', 'quên mật khẩu', 'email', 'mật khẩu', 'đăng xuất', 'tạo tài khoản'],
  },
  pictured: {
    source: ['nguồn hình ảnh'],
    caption: ['chụp lại hình ảnh'],
    author: ['tác giả'],
    role: ['vai trò'],
  },
  dates: null,
};
