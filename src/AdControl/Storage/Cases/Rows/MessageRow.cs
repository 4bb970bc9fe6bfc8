using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AdControl.Storage.Cases.Rows;

/// <summary>A message that waits to be carried out, as it is listed for whoever watches over the nodes.</summary>
public sealed class MessageRow : IEntityTypeConfiguration<MessageRow>
{
    /// <summary>The key that tells repetitions.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Grows with the age of messages.</summary>
    public long Position { get; private set; }

    /// <summary>The case.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>What is to be done.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>When it was asked for, in ticks UTC.</summary>
    public long CreatedAt { get; private set; }

    /// <summary>Who has it; null when nobody.</summary>
    public string? Owner { get; private set; }

    /// <summary>Until when it is left alone, in ticks UTC.</summary>
    public long LeasedUntil { get; private set; }

    /// <summary>How often it failed.</summary>
    public long Attempts { get; private set; }

    /// <summary>Why it last failed; null when it did not.</summary>
    public string? Trouble { get; private set; }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<MessageRow> builder)
    {
        builder.ToTable("outbox_message").HasKey(m => m.Key);
        builder.Property(m => m.Key).HasColumnName("key");
        builder.Property(m => m.Position).HasColumnName("position");
        builder.Property(m => m.CaseId).HasColumnName("case_id");
        builder.Property(m => m.Kind).HasColumnName("kind");
        builder.Property(m => m.CreatedAt).HasColumnName("created_at");
        builder.Property(m => m.Owner).HasColumnName("owner");
        builder.Property(m => m.LeasedUntil).HasColumnName("leased_until");
        builder.Property(m => m.Attempts).HasColumnName("attempts");
        builder.Property(m => m.Trouble).HasColumnName("trouble");
    }
}
