"""The form at the admin's door."""

from django import forms
from wagtail.admin.forms.auth import LoginForm as WagtailLoginForm


class LoginForm(WagtailLoginForm):
    """Wagtail's form, where the label of the password is left in English."""

    password = forms.CharField(
        label="Пароль",
        strip=False,
        widget=forms.PasswordInput(
            attrs={"placeholder": "Введите пароль", "autocomplete": "current-password"}
        ),
    )
