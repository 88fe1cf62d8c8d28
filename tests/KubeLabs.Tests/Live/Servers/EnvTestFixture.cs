using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests;

/// <summary>Stops the control planes when the run is over, also when tests failed.</summary>
[SetUpFixture]
public sealed class EnvTestFixture
{
    [OneTimeTearDown]
    public void Stop() => EnvTest.Stop();
}
