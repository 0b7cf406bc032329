import "htmx.org";
import { focusErrors } from "./errors";
import { wireHtmx } from "./htmx";
import { wireKeys } from "./keys";
import { wireMenus } from "./menus";
import { wirePrint } from "./print";
import { wireScrolling } from "./scrolling";
import { wireSorting } from "./sorting";

// Everything here makes a page that already works more comfortable; nothing is needed to get a result.
wirePrint(document);
wireKeys(document);
wireMenus(document);
wireSorting(document);
wireScrolling(document);
wireHtmx(document);
focusErrors(document);
