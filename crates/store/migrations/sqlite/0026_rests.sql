-- min_program: 0.1.0
-- A booking that moves to a dearer place has another rest to pay; what makes it certain is still paid once.

drop index payment_honoured_once;
create unique index payment_honoured_once on payment (booking_id)
    where settled = 'honoured' and purpose = 'booking';
