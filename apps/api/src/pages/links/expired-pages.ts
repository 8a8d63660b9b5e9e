import { html, page, type Html } from '../../http/html.js';

/** The way back for someone whose link is too old: a new one goes to the address on record, not to who asks. */
export const expiredPage = (action: string, key: string): Html =>
  page(
    'Liên kết hết hạn',
    html`<div style="font-size:1.125rem">
      <h1>Liên kết hết hạn</h1>
      <p>Liên kết trong thư chỉ dùng được 90 ngày. Việc của đơn vị vẫn còn nguyên.</p>
      <form method="post" action="${action}/renew">
        <input type="hidden" name="idempotencyKey" value="${key}" />
        <p><button style="width:100%">Gửi lại liên kết tới email đơn vị</button></p>
      </form>
      <p><a href="/sign-in">Đăng nhập</a> nếu đồng chí có tài khoản.</p>
    </div>`,
  );

export const renewedPage = (sentTo: string): Html =>
  page(
    'Đã gửi lại liên kết',
    html`<h1>Đã gửi lại liên kết</h1>
      <p>Thư mới được gửi tới ${sentTo}, địa chỉ đơn vị đã đăng ký. Mỗi ngày gửi một thư.</p>`,
  );
