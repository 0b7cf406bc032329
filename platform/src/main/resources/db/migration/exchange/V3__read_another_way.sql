-- A person may have an upload read another way (coordinates exchanged, another zone) without bringing it again.
grant update (scope) on exchange.upload to tabane_app;
