import "@customer-pulse/widgets/all";
import { createApp } from "vue";
import App from "./app.vue";

createApp(App).mount(document.body);
