-- A step's note is the key of a message and its arguments, so that each reader has it in their own language; older ones are words and stay so.

comment on column bundling.design_step.note is '何をしたか（元に戻すの横に出る）。語の鍵と引数「鍵|引数|…」。それより前の手は、作った人の言語の文';
