from .calendar_version import CalendarVersion
from .event_page import EventPage
from .festival_page import FestivalPage
from .festival_rows import (
    FestivalForum,
    FestivalItem,
    FestivalPartner,
    FestivalPhoto,
    FestivalRelated,
    FestivalStand,
)
from .index_page import EventIndexPage
from .meeting_page import MeetingPage
from .rows import AgendaItem, EventMaterial, MeetingDecision, MeetingTask, SeminarSpeaker, SeminarStep
from .seminar_page import SeminarPage
from .topics import Topic

__all__ = [
    "AgendaItem",
    "CalendarVersion",
    "EventIndexPage",
    "EventMaterial",
    "EventPage",
    "FestivalForum",
    "FestivalItem",
    "FestivalPage",
    "FestivalPartner",
    "FestivalPhoto",
    "FestivalRelated",
    "FestivalStand",
    "MeetingDecision",
    "MeetingPage",
    "MeetingTask",
    "SeminarPage",
    "SeminarSpeaker",
    "SeminarStep",
    "Topic",
]
