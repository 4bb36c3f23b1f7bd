// A typed date that is none stays as it was typed, so that the server can say so. The calendar would put today in its
// place without a word.
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
