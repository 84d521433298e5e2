"""What holds for every test: hypothesis measures no time, since CI's machine may be busy with two workers."""

from hypothesis import HealthCheck, settings

settings.register_profile("zzdash", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("zzdash")
