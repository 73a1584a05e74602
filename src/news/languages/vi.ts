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
    reporting: ['theo', 'nguồn', 'tổng hợp từ', 'tổng hợp', 'dịch', 'biên tập', 'nguồn tin', 'các bài viết của', 'xem thêm bài viết của', 'về tác giả', 'tác giả bài viết', 'nguồn tham khảo'],
    photo: ['ảnh', 'ảnh minh họa', 'ảnh minh hoạ', 'nguồn ảnh', 'hình', 'hình ảnh', 'video', 'đồ họa', 'ảnh tư liệu', 'ảnh chụp màn hình', 'clip', 'ảnh internet', 'ảnh chụp từ màn hình', 'ảnh cắt từ clip', 'ảnh nhân vật cung cấp', 'bộ sưu tập ảnh', 'hình minh họa', 'hình minh hoạ', 'chú thích ảnh', 'toàn bộ ảnh'],
    readTime: ['# phút đọc', 'thời gian đọc', 'đọc # phút', '# phút', '# phút đọc bài', 'thời gian đọc # phút', 'đọc trong # phút', 'thời lượng đọc'],
    correction: ['đính chính', 'cập nhật', 'cải chính', 'cải chính, xin lỗi', 'lời xin lỗi', 'bài viết đã được cập nhật', 'bài viết đã được chỉnh sửa'],
    promotion: ['đăng ký', 'đăng ký nhận tin', 'bản tin', 'theo dõi', 'theo dõi chúng tôi', 'tải ứng dụng', 'nhận tin', 'theo dõi trên google news', 'mua gói', 'dùng thử', 'đặt báo', 'tặng sao', 'đăng ký ngay', 'đăng ký nhận bản tin', 'đăng ký kênh', 'nhận bản tin', 'nhận tin mới', 'nhận thông báo', 'bật thông báo', 'theo dõi chúng tôi trên', 'theo dõi báo', 'theo dõi kênh', 'theo dõi fanpage', 'tải app', 'tải ứng dụng ngay', 'cài đặt ứng dụng', 'tham gia nhóm', 'kênh telegram', 'kênh zalo', 'zalo oa', 'ủng hộ chúng tôi', 'ủng hộ báo', 'đặt mua báo', 'đặt báo giấy', 'gửi bài viết', 'gửi ý kiến cho tòa soạn', 'mời bạn đọc', 'mời độc giả', 'mời bạn đón xem', 'mời quý vị', 'độc giả gửi bài', 'liên hệ quảng cáo', 'bấm vào đây', 'nhấn vào đây', 'click vào đây', 'đừng bỏ lỡ tin', 'xem trực tiếp', 'nghe podcast', 'dùng thử miễn phí', 'gói thành viên', 'tặng bài viết'],
    share: ['chia sẻ', 'chia sẻ bài viết', 'sao chép liên kết', 'sao chép', 'in', 'in bài viết', 'gửi email', 'lưu bài', 'lưu tin', 'lưu', 'thích', 'bỏ thích', 'facebook', 'zalo', 'twitter', 'copy link', 'nghe bài viết', 'nghe đọc bài', 'cỡ chữ', 'quay lại', 'chia sẻ ngay', 'chia sẻ lên facebook', 'chia sẻ facebook', 'chia sẻ qua zalo', 'chia sẻ lên zalo', 'chia sẻ qua email', 'chia sẻ bài', 'copy đường dẫn', 'sao chép đường dẫn', 'sao chép link', 'đã sao chép', 'link bài gốc', 'in trang', 'in bài', 'gửi cho bạn bè', 'gửi mail', 'lưu bài viết', 'đọc sau', 'bài đã lưu', 'tin đã lưu', 'thích bài viết', 'đọc bài viết', 'nghe bài', 'nghe báo', 'giọng đọc', 'tốc độ đọc', 'tăng cỡ chữ', 'giảm cỡ chữ', 'kích thước chữ', 'xem bài viết này trên instagram'],
    related: ['tin liên quan', 'bài liên quan', 'bài viết liên quan', 'xem thêm', 'đọc thêm', 'xem nhiều', 'đọc nhiều', 'tin mới', 'tin mới nhất', 'mới nhất', 'tin khác', 'tin cùng chuyên mục', 'cùng chuyên mục', 'có thể bạn quan tâm', 'bạn có thể quan tâm', 'đừng bỏ lỡ', 'tin nổi bật', 'nổi bật', 'trở lại', 'tiếp theo', 'video', 'mời quý độc giả', 'xem tiếp', 'đọc tiếp', 'đọc ngay', 'xem ngay', 'xem chi tiết', 'xem tất cả', 'xem thêm tin', 'xem thêm bài viết', 'tin cùng chủ đề', 'tin cùng loại', 'tin bài liên quan', 'tin bài khác', 'tin tức liên quan', 'tin tức khác', 'các tin khác', 'bài viết khác', 'bài viết cùng chủ đề', 'bài đọc nhiều', 'bài mới nhất', 'bài nổi bật', 'tin đọc nhiều', 'tin xem nhiều', 'tin nóng', 'tin nhanh', 'tin hot', 'tin mới nhận', 'tin đáng đọc', 'đáng đọc', 'nên đọc', 'được đọc nhiều', 'xem nhiều nhất', 'đọc nhiều nhất', 'đọc nhiều trong tuần', 'đang được quan tâm', 'có thể bạn chưa biết', 'gợi ý cho bạn', 'đề xuất cho bạn', 'bạn có thể thích', 'video liên quan', 'video hot', 'video nổi bật', 'clip liên quan', 'ảnh liên quan', 'bài tiếp theo', 'tin tiếp theo', 'quay lại trang', 'dòng sự kiện', 'sự kiện nổi bật', 'chủ đề nóng', 'chủ đề liên quan', 'mời xem thêm', 'mời đọc thêm', 'mời bạn xem thêm'],
    navigation: ['trang chủ', 'thời sự', 'thế giới', 'kinh doanh', 'kinh tế', 'giải trí', 'thể thao', 'pháp luật', 'giáo dục', 'sức khỏe', 'đời sống', 'du lịch', 'khoa học', 'công nghệ', 'số hóa', 'xe', 'ô tô', 'ý kiến', 'góc nhìn', 'tâm sự', 'văn hóa', 'xã hội', 'chính trị', 'bất động sản', 'bạn đọc', 'podcasts', 'liên hệ', 'quảng cáo', 'tòa soạn', 'giới thiệu', 'điều khoản sử dụng', 'chính sách bảo mật', 'đóng', 'tất cả', 'tìm kiếm', 'mới nhất', 'chuyên mục', 'chuyển đến nội dung', 'tới nội dung', 'về trang chủ', 'lên đầu trang', 'về đầu trang', 'trở về đầu trang', 'xem thêm chuyên mục', 'tất cả chuyên mục', 'tải thêm', 'tải thêm tin', 'xem thêm tin khác', 'đóng lại', 'lịch vạn niên', 'rss', 'sơ đồ trang', 'sơ đồ website', 'liên hệ tòa soạn', 'liên hệ với chúng tôi', 'về chúng tôi', 'chính sách quyền riêng tư'],
    comments: ['bình luận', 'ý kiến', 'gửi bình luận', '# bình luận', '# ý kiến', 'ý kiến bạn đọc', 'trả lời', 'quan tâm nhất', 'vi phạm', 'hủy', 'gửi', 'đăng nhập để bình luận', 'viết bình luận', 'bình luận (#)', 'gửi ý kiến của bạn', 'viết bình luận của bạn', 'nhập bình luận', 'nhập nội dung bình luận', 'xem thêm bình luận', 'xem tất cả bình luận', 'tất cả bình luận', 'bình luận mới nhất', 'chưa có bình luận', 'hãy là người đầu tiên', 'bạn cần đăng nhập', 'vui lòng đăng nhập', 'vui lòng nhập tiếng việt có dấu', 'báo vi phạm', 'email của bạn sẽ không được hiển thị', 'các trường bắt buộc', 'hủy trả lời'],
    copyright: ['bản quyền', 'giấy phép', '© bản quyền', 'cơ quan chủ quản', 'tổng biên tập', 'giữ bản quyền', 'ghi rõ nguồn', 'bản quyền thuộc', '© bản quyền thuộc', 'giữ bản quyền nội dung', 'toàn bộ bản quyền', 'cấm sao chép', 'nghiêm cấm sao chép', 'khi phát hành lại', 'vui lòng ghi rõ nguồn', 'chịu trách nhiệm nội dung', 'giấy phép số', 'giấy phép hoạt động', 'số giấy phép', 'phó tổng biên tập'],
    advert: ['quảng cáo', 'tài trợ', 'nội dung tài trợ', 'rao vặt', 'thông tin quảng cáo', 'bài quảng cáo', 'nội dung quảng cáo', 'được tài trợ bởi', 'tắt quảng cáo', 'bỏ qua quảng cáo', 'trình chặn quảng cáo', 'đóng quảng cáo'],
    tags: ['từ khóa', 'tags', 'chủ đề', 'thẻ', 'xem thêm về', 'từ khoá'],
    account: ['đăng nhập', 'đăng ký', 'tài khoản', 'quên mật khẩu', 'email', 'mật khẩu', 'đăng xuất', 'tạo tài khoản', 'đăng nhập ngay', 'đăng nhập với', 'đăng nhập bằng', 'đăng nhập/đăng ký', 'đăng ký tài khoản', 'tạo tài khoản mới', 'quên mật khẩu?', 'bạn đã có tài khoản', 'chưa có tài khoản', 'đã có tài khoản', 'tài khoản của tôi', 'thông tin tài khoản', 'mật khẩu mới', 'nhập địa chỉ email', 'dành cho thành viên', 'để tiếp tục đọc', 'đọc toàn bộ bài viết', 'nội dung trả phí', 'tôi đồng ý', 'chấp nhận tất cả', 'từ chối tất cả', 'bằng việc đăng ký'],
  },
  alone: {
    navigation: ['tin tức', 'trong nước', 'quốc tế', 'quân sự', 'đô thị', 'giao thông', 'môi trường', 'an ninh', 'hình sự', 'chứng khoán', 'tài chính', 'ngân hàng', 'doanh nghiệp', 'thị trường', 'tiêu dùng', 'nhà đất', 'việc làm', 'tuyển sinh', 'du học', 'bóng đá', 'showbiz', 'phim', 'nhạc', 'sao', 'thời trang', 'làm đẹp', 'ẩm thực', 'gia đình', 'giới trẻ', 'nhịp sống', 'công nghệ số', 'khoa giáo', 'văn nghệ', 'multimedia', 'emagazine', 'infographic', 'longform', 'ảnh', 'thời tiết', 'giá vàng', 'tỷ giá', 'lịch thi đấu', 'kết quả xổ số', 'tử vi', 'điều khoản', 'quy định', 'mục lục', 'thu gọn', 'mở rộng', 'ẩn bớt'],
    related: ['đề xuất', 'tiêu điểm', 'chuyên đề', 'dành cho bạn', 'xem', 'đọc'],
    share: ['messenger', 'viber', 'telegram', 'email', 'nghe', 'gửi', 'a+', 'a-', 'aa'],
    account: ['xác nhận', 'tiếp tục', 'thoát', 'hủy', 'đồng ý'],
    tags: ['tag'],
    comments: ['thích', 'mới nhất'],
  },
  keyPoints: ['tóm tắt', 'điểm chính', 'những điểm chính'],
  pictured: {
    source: ['nguồn hình ảnh'],
    caption: ['chụp lại hình ảnh'],
    author: ['tác giả'],
    role: ['vai trò'],
  },
  notices: ['đăng ký nhận', 'theo dõi chúng tôi', 'tải ứng dụng'],
  dates: null,
};
