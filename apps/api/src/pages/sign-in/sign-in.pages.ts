import { html, page } from '../../http/html.js';
import type { Html } from '../../http/html.js';

const askForLink = (idempotencyKey: string): Html =>
  html`<form method="post" action="/sign-in-link">
    <input type="hidden" name="idempotencyKey" value="${idempotencyKey}" />
    <label for="link-email">Địa chỉ thư</label>
    <input id="link-email" name="email" type="email" autocomplete="email" required />
    <p><button class="plain">Gửi liên kết đăng nhập</button></p>
  </form>`;

/** Password, or a mailed link. */
export const signInPage = (idempotencyKey: string): Html =>
  page(
    'Đăng nhập',
    html`<h1>Đăng nhập</h1>
      <form method="post" action="/sign-in">
        <label for="email">Địa chỉ thư</label>
        <input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">Mật khẩu</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
        <p><button>Đăng nhập</button></p>
      </form>
      <h2>Chưa có hoặc quên mật khẩu?</h2>
      ${askForLink(idempotencyKey)}`,
  );

/** The same words whether or not the address has an account. */
export const linkSentPage = (email: string): Html =>
  page(
    'Đã gửi liên kết',
    html`<h1>Đã gửi liên kết đăng nhập</h1>
      <p>Nếu ${email} có tài khoản, thư sẽ đến trong ít phút. Liên kết có hiệu lực 15 phút.</p>`,
  );

/** What a mailed link opens: nothing happens until the button is pressed. */
export const pressToSignInPage = (token: string): Html =>
  page(
    'Đăng nhập',
    html`<h1>Đăng nhập Đôn đốc</h1>
      <p>Bấm nút dưới đây để vào. Liên kết chỉ dùng được một lần.</p>
      <form method="post" action="/sign-in/${token}"><button>Đăng nhập</button></form>`,
  );
