namespace AdControl.Mail;

/// <summary>How long to wait after each failure; when the waits are used up the mail is dead.</summary>
public sealed class RetryWaits
{
    private readonly TimeSpan[] waits;

    /// <summary>Makes them.</summary>
    /// <param name="waits">From the first failure on; each at least as long as the one before.</param>
    /// <exception cref="ArgumentException">A wait is shorter than the one before it, or not positive.</exception>
    public RetryWaits(params IReadOnlyList<TimeSpan> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        for (var i = 0; i < waits.Count; i++)
            if (waits[i] <= TimeSpan.Zero || (i > 0 && waits[i] < waits[i - 1])) throw new ArgumentException("Waits are positive and grow.", nameof(waits));
        this.waits = [.. waits];
    }

    /// <summary>One, five and fifteen minutes, one, four, twelve and twenty-four hours: eight attempts over not quite two days.</summary>
    public static RetryWaits Default { get; } = new(
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24));

    /// <summary>The wait after the failure with that number, counted from 1; null when there is no further attempt.</summary>
    public TimeSpan? After(int failures) => failures <= waits.Length ? waits[failures - 1] : null;
}
