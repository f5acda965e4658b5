"""What can be allowed, as OBJECT_VERB."""

from enum import StrEnum


class Permission(StrEnum):
    PARTNERSHIP_VIEW = "partnership_view"
    PARTNERSHIP_EDIT = "partnership_edit"
    MEMBER_INVITE = "member_invite"
    ROUTE_VIEW = "route_view"
    ROUTE_EDIT = "route_edit"
    ROUTE_COMMENT = "route_comment"
    VERSION_VIEW = "version_view"
    VERSION_MAKE = "version_make"
    VERSION_PROPOSE = "version_propose"
    VERSION_SIGN = "version_sign"
    AUDIT_VIEW = "audit_view"
    CURRICULUM_VIEW = "curriculum_view"
    CURRICULUM_IMPORT = "curriculum_import"
    OVERLAP_JUDGE = "overlap_judge"
    AGGREGATE_VIEW = "aggregate_view"
